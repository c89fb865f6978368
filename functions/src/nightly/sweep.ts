/** Deletes what has been kept long enough. Each is safe at any time and returns how many documents went. */
import type {Firestore, Query} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';

export const NOTIFICATION_DAYS = 90;
export const INVITATION_KEPT_DAYS = 90;
export const REQUEST_KEPT_DAYS = 365;

/** A batch takes 500 writes. */
const AT_ONCE = 400;

/** Notifications older than 90 days, read or not. */
export function sweepNotifications(db: Firestore, now: Date): Promise<number> {
  return deleteAll(db.collection(paths.notifications).where('at', '<', daysBefore(now, NOTIFICATION_DAYS)));
}

/** Invitations 90 days after they could last be accepted: whichever way one ended, it was not later than that. */
export function sweepInvitations(db: Firestore, now: Date): Promise<number> {
  return deleteAll(
    db.collection(paths.invitations).where('expiresAt', '<', daysBefore(now, INVITATION_KEPT_DAYS)),
  );
}

/** Requests for access a year after they were decided; open ones wait for their decision. */
export function sweepRequests(db: Firestore, now: Date): Promise<number> {
  return deleteAll(
    db.collection(paths.accessRequests).where('decidedAt', '<', daysBefore(now, REQUEST_KEPT_DAYS)),
  );
}

async function deleteAll(query: Query): Promise<number> {
  const some = query.limit(AT_ONCE);
  let total = 0;
  for (let {docs} = await some.get(); docs.length > 0; {docs} = await some.get()) {
    const batch = query.firestore.batch();
    for (const {ref} of docs) batch.delete(ref);
    await batch.commit();
    total += docs.length;
  }
  return total;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
