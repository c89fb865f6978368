import {assignMember as command} from '@model/members/commands';
import type {DocumentData} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';

/**
 * Corrects a member's partner and work packages; without a partner, they have none. Idempotent.
 *
 * Errors: `not-found` (no member, or one who was removed).
 */
export const assignMember = answer(command, 'admin', async ({uid, partner, workPackages}, caller, db) => {
  const ref = db.doc(paths.member(uid));
  await db.runTransaction(async (transaction) => {
    const stored = (await transaction.get(ref)).data();
    if (!stored?.['role']) throw refusal('not-found');
    const {partner: _partner, ...kept} = stored;
    const at = new Date();
    const fields: DocumentData = {...kept, workPackages, updatedAt: at, ...(partner && {partner})};
    transaction.set(ref, fields);
    recordAudit(db, transaction, {
      at,
      action: 'member-assigned',
      by: caller.uid,
      target: uid,
      subject: 'member',
      details: {workPackages: workPackages.join(','), ...(partner && {partner})},
    });
    enqueue(db, transaction, {kind: 'index-people'});
  });
});
