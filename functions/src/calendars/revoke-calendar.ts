import {revokeCalendar as command} from '@model/calendars/calendar';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';

/**
 * Ends the caller's private calendar address. Also for those who are no members any more; without an address nothing
 * happens.
 *
 * Input: none.
 */
export const revokeCalendar = answer(command, 'signed-in', async (_input, {uid}, db) => {
  await db.runTransaction(async (transaction) => {
    const {docs} = await transaction.get(db.collection(paths.calendars).where('uid', '==', uid));
    if (docs.length === 0) return;
    for (const {ref} of docs) transaction.delete(ref);
    recordAudit(db, transaction, {action: 'calendar-revoked', by: uid, target: uid, subject: 'calendar'});
  });
});
