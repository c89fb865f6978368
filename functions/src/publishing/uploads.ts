import type {Task} from '../outbox/task';
import {objectsBelow} from '../files/bucket';

/**
 * What takes away the uploads of a working copy that there are now. Each lies in a folder of its own, so a new working
 * copy of the same name loses nothing, however late it is done.
 */
export async function removalsOf(draft: string): Promise<Task[]> {
  const folders = new Set<string>();
  for await (const {name} of objectsBelow(`drafts/${draft}/`)) {
    folders.add(name.split('/').slice(0, 3).join('/') + '/');
  }
  return [...folders].map((prefix) => ({kind: 'remove-files', prefix}));
}
