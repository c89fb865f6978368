import {withdrawInvitation as command} from '@model/members/commands';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';

/**
 * Withdraws an invitation: its link is dead. Idempotent.
 *
 * Errors: `not-found`, `invitation-void` (it was accepted; the role is what can be taken away now).
 */
export const withdrawInvitation = answer(command, 'admin', async ({id}, caller, db) => {
  const ref = db.doc(paths.invitation(id));
  await db.runTransaction(async (transaction) => {
    const invitation = await transaction.get(ref);
    if (!invitation.exists) throw refusal('not-found');
    const state: unknown = invitation.get('state');
    if (state === 'withdrawn') return;
    if (state !== 'open') throw refusal('invitation-void');
    transaction.update(ref, {state: 'withdrawn'});
    recordAudit(db, transaction, {
      action: 'invitation-withdrawn',
      by: caller.uid,
      target: id,
      subject: 'invitation',
    });
  });
});
