import {DestroyRef, inject} from '@angular/core';
import type {StoredFile} from '@model/files/file';
import type {FileAccess} from '@model/files/files';
import {FileSource} from './file-source';

/**
 * Gives the pictures of an item's text an address: of open files their own; others are fetched in the reader's name and
 * forgotten with the page. Call it where a component is made.
 */
export function pictureAddresses(): (
  file: Pick<StoredFile, 'path'>,
  access: FileAccess,
) => Promise<string | undefined> {
  const source = inject(FileSource);
  const made = new Map<string, Promise<string>>();
  inject(DestroyRef).onDestroy(() => {
    for (const address of made.values())
      void address.then(
        (url) => URL.revokeObjectURL(url),
        () => undefined,
      );
  });
  return async (file, access) => {
    if (access === 'sealed') return undefined;
    if (access === 'plain') return source.address(file);
    const known = made.get(file.path) ?? source.fetch(file, access).then((blob) => URL.createObjectURL(blob));
    made.set(file.path, known);
    known.catch(() => made.delete(file.path));
    return known;
  };
}
