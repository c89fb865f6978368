import {UNNAMED_FILE_DAYS} from '@model/publishing/upload';
import type {Firestore} from 'firebase-admin/firestore';
import {isGone, objectsBelow, type StoredObject} from '../files/bucket';
import {DAY_MS} from '../limits/limit';
import {paths} from '../firestore/paths';

/**
 * Deletes what was uploaded for a working copy that does not name it, or is gone, once it has lain there for a week: until
 * then somebody may be writing offline. Returns how many files it deleted.
 */
export async function sweepDraftFiles(db: Firestore, now: Date): Promise<number> {
  const before = now.getTime() - UNNAMED_FILE_DAYS * DAY_MS;
  let deleted = 0;
  // Files come in the order of their paths, so that each working copy is read once, just before its own.
  let draft = '';
  let named: ReadonlySet<string> = new Set();
  for await (const object of objectsBelow('drafts/')) {
    if (new Date(object.metadata.timeCreated ?? now).getTime() > before) continue;
    const [, id = ''] = object.name.split('/');
    if (id !== draft) {
      draft = id;
      named = await namedIn(db, id);
    }
    if (!named.has(object.name)) deleted += await remove(object);
  }
  return deleted;
}

/** Every text in a working copy that names a file of its own, wherever it stands. */
async function namedIn(db: Firestore, draft: string): Promise<ReadonlySet<string>> {
  if (!draft) return new Set();
  const content: unknown = (await db.doc(paths.draft(draft)).get()).get('content');
  return new Set(textsIn(content).filter((text) => text.startsWith(`drafts/${draft}/`)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
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
