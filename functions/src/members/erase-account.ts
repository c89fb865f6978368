import {getAuth} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import {deleteAll} from '../firestore/delete-all';
import {paths} from '../firestore/paths';

/**
 * Erases what a deletion left for later, and the account itself. Whoever is a member is left alone. Safe to run again
 * after any failure: what is gone is gone.
 */
export async function eraseAccount(db: Firestore, uid: string): Promise<void> {
  if ((await db.doc(paths.member(uid)).get()).exists) return;
  await deleteAll(db.collection(paths.notifications).where('uid', '==', uid));
  const {docs: calendars} = await db.collection(paths.calendars).where('uid', '==', uid).get();
  await Promise.all([...calendars.map(({ref}) => ref.delete()), db.doc(paths.accessRequest(uid)).delete()]);
  try {
    await getAuth().deleteUser(uid);
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
  }
}
