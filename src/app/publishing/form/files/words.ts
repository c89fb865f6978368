import {formatSize} from '@model/files/files';
import {type draftFileFlaw, draftFileTypeOf} from '@model/publishing/upload';

/** What may be chosen, said beforehand. */
export function uploadRules(limit: string): string {
  return $localize`Several at once, up to ${limit}:limit: each. Documents (PDF, Word, OpenDocument), data (CSV, JSON, spreadsheets), slides, pictures, recordings, ZIP. A lost connection is no harm: an upload goes on by itself.`;
}

/** What speaks against a file, before it is sent. */
export function flawWords(
  flaw: NonNullable<ReturnType<typeof draftFileFlaw>>,
  name: string,
  locale: string,
): string {
  switch (flaw) {
    case 'file-type':
      return $localize`${name}:name: is of a type that can't be published here.`;
    case 'file-empty':
      return $localize`${name}:name: is empty.`;
    case 'file-too-large': {
      const limit = formatSize(draftFileTypeOf(name)?.limit ?? 0, locale);
      return $localize`${name}:name: is too large: files of its type may have up to ${limit}:limit:.`;
    }
  }
}
