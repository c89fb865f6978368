import {renewCalendar as command} from '@model/calendars/calendar';
import type {Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {PORTAL_URL} from '../config';
import {paths} from '../firestore/paths';
import {patiently} from '../firestore/patiently';
import {DAY_MS, takeTurn} from '../limits/limit';
import {calendarIdOf, newCalendarToken} from './token';

const LIMIT = {name: 'renew-calendar', count: 10, windowMs: DAY_MS};

/**
 * Makes a private calendar address, the only one of the caller from now on. It is shown this once: only its hash stays.
 *
 * Input: none. Answer: the address. Refusals: `not-allowed`, `too-many` (10 in a day).
 */
export const renewCalendar = answer(command, 'member', async (_input, {uid}, db) => {
  const token = newCalendarToken();
  const renew = async (transaction: Transaction) => {
    const countTurn = await takeTurn(db, transaction, LIMIT, uid);
    const {docs} = await transaction.get(db.collection(paths.calendars).where('uid', '==', uid));
    for (const {ref} of docs) transaction.delete(ref);
    transaction.create(db.doc(paths.calendar(calendarIdOf(token))), {uid, createdAt: new Date()});
    recordAudit(db, transaction, {action: 'calendar-renewed', by: uid, target: uid, subject: 'calendar'});
    countTurn();
  };
  await patiently(() => db.runTransaction(renew));
  return {address: `${PORTAL_URL.value()}/calendar/${token}.ics`};
});
