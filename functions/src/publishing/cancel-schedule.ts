import {cancelSchedule as command} from '@model/publishing/commands';
import {FieldValue} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {draftAt} from './drafts';

/**
 * Takes back the time that a publication was set to; where none is set, nothing happens. For editors.
 *
 * Refusals: `not-found`, also where it was published meanwhile.
 */
export const cancelSchedule = answer(command, 'editor', async ({draft: id}, {uid}, db) => {
  await db.runTransaction(async (transaction) => {
    const draft = await draftAt(db, within(transaction), id);
    if (!draft) throw refusal('not-found');
    if (!draft.schedule) return;
    transaction.update(db.doc(paths.draft(id)), {schedule: FieldValue.delete()});
    recordAudit(db, transaction, {action: 'schedule-cancelled', by: uid, target: id, subject: 'content'});
  });
});
