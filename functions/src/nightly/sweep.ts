/** Deletes what has been kept long enough. Each is safe at any time and returns how many documents went. */
import type {Firestore} from 'firebase-admin/firestore';
import {deleteAll} from '../firestore/delete-all';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';

export const NOTIFICATION_DAYS = 90;
export const INVITATION_KEPT_DAYS = 90;
export const REQUEST_KEPT_DAYS = 365;

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

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
