import {getFirestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import {isGone, objectsBelow, type StoredObject} from './bucket';

/**
 * Deletes what uploads left behind: files in `incoming/` that nobody has moved on for a day, and files of documents
 * that never came to be or are gone. Returns how many files it deleted.
 */
export async function sweepUploads(now = new Date()): Promise<number> {
  const isOld = ({metadata}: StoredObject) =>
    new Date(metadata.timeCreated ?? now).getTime() <= now.getTime() - DAY_MS;
  let deleted = 0;
  for await (const object of objectsBelow('incoming/')) if (isOld(object)) deleted += await remove(object);

  const known = new Map<string, boolean>();
  for await (const object of objectsBelow('consortium/documents/')) {
    const [, , id = '', version = ''] = object.name.split('/');
    if (!isOld(object)) continue;
    const folder = `${id}/${version}`;
    if (!known.has(folder)) known.set(folder, await hasVersion(id, Number(version)));
    if (!known.get(folder)) deleted += await remove(object);
  }
  return deleted;
}

/** Whether a document has, or had, this version. */
async function hasVersion(id: string, version: number): Promise<boolean> {
  if (!id || !Number.isInteger(version)) return false;
  const current: unknown = (await getFirestore().doc(paths.document(id)).get()).get('version');
  return typeof current === 'number' && version <= current;
}

async function remove(object: StoredObject): Promise<number> {
  try {
    await object.delete();
    return 1;
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}
