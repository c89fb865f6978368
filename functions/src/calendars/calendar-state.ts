import {calendarState as command} from '@model/calendars/calendar';
import type {Timestamp} from 'firebase-admin/firestore';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';

/**
 * Says whether the caller has a private calendar address, and since when. The address itself nobody can say any more.
 *
 * Input: none. Refusals: `not-allowed`.
 */
export const calendarState = answer(command, 'member', async (_input, {uid}, db) => {
  const {docs} = await db.collection(paths.calendars).where('uid', '==', uid).limit(1).get();
  const createdAt = docs[0]?.get('createdAt') as Timestamp | undefined;
  return createdAt ? {createdAt: createdAt.toMillis()} : {};
});
