import {resendInvitation as command} from '@model/members/commands';
import type {InvitationFields} from '@model/members/invitation';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {takeTurn} from '../limits/limit';
import {enqueue} from '../outbox/enqueue';
import {letterWith, newLink, refuseTaken} from './invitation-link';
import {LIMITS} from './limits';

/**
 * Sends an open or expired invitation again, with a new link and a new term; the link from before is dead.
 *
 * Errors: `not-found`, `invitation-void` (accepted or withdrawn), `already-member`, `already-invited`, `too-many`.
 */
export const resendInvitation = answer(command, 'admin', async ({id}, caller, db) => {
  const ref = db.doc(paths.invitation(id));
  const now = new Date();
  const {secret, kept} = newLink(now);
  await db.runTransaction(async (transaction) => {
    const invitation = toDomain((await transaction.get(ref)).data()) as InvitationFields | undefined;
    if (!invitation) throw refusal('not-found');
    if (invitation.state !== 'open') throw refusal('invitation-void');
    await refuseTaken(db, transaction, invitation.email, now, id);
    const turns = [
      await takeTurn(db, transaction, LIMITS.inviteByAdmin, caller.uid, now),
      await takeTurn(db, transaction, LIMITS.inviteToAddress, invitation.email, now),
    ];
    transaction.update(ref, kept);
    for (const count of turns) count();
    recordAudit(db, transaction, {
      at: now,
      action: 'invitation-resent',
      by: caller.uid,
      target: id,
      subject: 'invitation',
    });
    const letter = letterWith(id, secret, {...invitation, ...kept});
    enqueue(db, transaction, {kind: 'send-mail', letter});
  });
});
