import {createHmac, randomBytes} from 'node:crypto';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {patiently} from '../firestore/patiently';

/** The day of a moment, UTC, as in 2026-01-15. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** The day's random salt: made by who asks first, the same for all instances, in no log and in nobody's reach. */
export function saltOf(db: Firestore, day: string): Promise<string> {
  const ref = db.doc(paths.analyticsSalt(day));
  return patiently(() =>
    db.runTransaction(async (transaction) => {
      const found: unknown = (await transaction.get(ref)).get('salt');
      if (typeof found === 'string') return found;
      const salt = randomBytes(32).toString('hex');
      transaction.create(ref, {salt});
      return salt;
    }),
  );
}

/** What stands for a person on one day: nobody can find out whom once the day's salt is gone. */
export function visitorHash(salt: string, address: string, userAgent: string): Buffer {
  return createHmac('sha256', salt).update(`${address}\0${userAgent}`).digest();
}

/** Destroys the salts of the days that are over, and says in public when it last did. Returns how many. */
export async function destroySalts(db: Firestore, now: Date): Promise<number> {
  const salts = await db.collection(paths.analyticsSalts).get();
  const over = salts.docs.filter(({id}) => id < dayOf(now));
  if (over.length === 0) return 0;
  const batch = db.batch();
  for (const {ref} of over) batch.delete(ref);
  batch.set(db.doc(paths.analyticsState), {saltDestroyedAt: now}, {merge: true});
  await batch.commit();
  return over.length;
}
