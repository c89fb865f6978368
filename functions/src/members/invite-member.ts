import {inviteMember as command} from '@model/members/commands';
import type {InvitationFields} from '@model/members/invitation';
import type {DocumentData} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {takeTurn} from '../limits/limit';
import {enqueue} from '../outbox/enqueue';
import {letterWith, newInvitationId, newLink, refuseTaken} from './invitation-link';
import {LIMITS} from './limits';

/**
 * Invites an address, by a mail with a link that works once. Answers with the invitation's id.
 *
 * Errors: `already-member`, `already-invited`, `too-many` (100 mails a day by an admin, three a day to an address).
 */
export const inviteMember = answer(command, 'admin', async (form, caller, db) => {
  const id = newInvitationId();
  const now = new Date();
  const {secret, kept} = newLink(now);
  await db.runTransaction(async (transaction) => {
    await refuseTaken(db, transaction, form.email, now);
    const turns = [
      await takeTurn(db, transaction, LIMITS.inviteByAdmin, caller.uid, now),
      // Two who invite one address at once meet here: the second reads again, and finds the first.
      await takeTurn(db, transaction, LIMITS.inviteToAddress, form.email, now),
    ];
    const invitation: InvitationFields = {
      ...form,
      ...kept,
      state: 'open',
      invitedBy: caller.uid,
      invitedAt: now,
    };
    transaction.create(db.doc(paths.invitation(id)), toFirestore(invitation) as DocumentData);
    for (const count of turns) count();
    recordAudit(db, transaction, {
      at: now,
      action: 'invitation-sent',
      by: caller.uid,
      target: id,
      subject: 'invitation',
      details: {role: form.role},
    });
    enqueue(db, transaction, {kind: 'send-mail', letter: letterWith(id, secret, invitation)});
  });
  return {id};
});
