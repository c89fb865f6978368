import {getAuth} from 'firebase-admin/auth';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';

/** A batch takes 500 writes. */
const AT_ONCE = 400;

/**
 * Erases what a deletion left for later, and the account itself. Whoever is a member is left alone. Safe to run again
 * after any failure: what is gone is gone.
 */
export async function eraseAccount(db: Firestore, uid: string): Promise<void> {
  if ((await db.doc(paths.member(uid)).get()).exists) return;
  await eraseNotifications(db, uid);
  const {docs: calendars} = await db.collection(paths.calendars).where('uid', '==', uid).get();
  await Promise.all([...calendars.map(({ref}) => ref.delete()), db.doc(paths.accessRequest(uid)).delete()]);
  try {
    await getAuth().deleteUser(uid);
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
  }
}

async function eraseNotifications(db: Firestore, uid: string): Promise<void> {
  const some = db.collection(paths.notifications).where('uid', '==', uid).limit(AT_ONCE);
  for (let {docs} = await some.get(); docs.length > 0; {docs} = await some.get()) {
    const batch = db.batch();
    for (const {ref} of docs) batch.delete(ref);
    await batch.commit();
  }
}
