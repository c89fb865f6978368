import {getAuth} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {HOUR_MS} from '../limits/limit';

/** An ID token lives for an hour; twice that, and none of a deleted account is left. */
const KEPT_MS = 2 * HOUR_MS;

/** Accounts that can be asked for at once. */
const AT_ONCE = 100;

/**
 * Forgets the revocations of people who deleted their accounts, once no token of theirs can be alive. One whose account
 * is not gone yet stays: its claims could come back to life.
 */
export async function sweepRevocations(db: Firestore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  const {docs} = await db.collection(paths.revocations).where('deletedAt', '<', before).get();
  let total = 0;
  for (let i = 0; i < docs.length; i += AT_ONCE) {
    const some = docs.slice(i, i + AT_ONCE);
    const {users} = await getAuth().getUsers(some.map(({id}) => ({uid: id})));
    const alive = new Set(users.map(({uid}) => uid));
    const batch = db.batch();
    const gone = some.filter(({id}) => !alive.has(id));
    for (const {ref} of gone) batch.delete(ref);
    await batch.commit();
    total += gone.length;
  }
  return total;
}
