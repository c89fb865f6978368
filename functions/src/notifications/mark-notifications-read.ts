import {markNotificationsRead as command} from '@model/notifications/notification';
import type {DocumentSnapshot, Firestore} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';

/** A batch takes 500 writes. */
const AT_ONCE = 400;

/**
 * Marks the caller's notifications as read: those that are named, or all. Those of others, and those that are gone, are
 * passed over without a word.
 *
 * Input: at most 100 ids, or none for all. Refusals: `not-allowed`, `bad-input`.
 */
export const markNotificationsRead = answer(command, 'member', async ({ids}, {uid}, db) => {
  const found = ids ? await named(db, ids) : await addressedTo(db, uid);
  const unread = found.filter((doc) => doc.get('uid') === uid && doc.get('readAt') === undefined);
  const readAt = new Date();
  for (let i = 0; i < unread.length; i += AT_ONCE) {
    const batch = db.batch();
    // One that the sweep deletes meanwhile fails the batch; asking again succeeds.
    for (const doc of unread.slice(i, i + AT_ONCE)) batch.update(doc.ref, {readAt});
    await batch.commit();
  }
});

async function named(db: Firestore, ids: readonly string[]): Promise<DocumentSnapshot[]> {
  const refs = [...new Set(ids)].map((id) => db.collection(paths.notifications).doc(id));
  return refs.length === 0 ? [] : db.getAll(...refs);
}

async function addressedTo(db: Firestore, uid: string): Promise<DocumentSnapshot[]> {
  const query = db.collection(paths.notifications).where('uid', '==', uid).select('uid', 'readAt');
  return (await query.get()).docs;
}
