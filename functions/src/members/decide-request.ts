import type {AccessRequestFields} from '@model/members/access-request';
import {decideRequest as command} from '@model/members/commands';
import type {Caller} from '../commands/answer';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import type {ParsedOf} from '@model/commands/command';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';
import {exclusionRef} from './exclusion';
import {declineLetter, roleLetter} from './letters';
import {setRole} from './set-role';
import {type Outcome, takeEffect} from './take-effect';
import {verifiedAccount} from './verified-account';

type Decision = ParsedOf<typeof command>;
type Approval = Extract<Decision, {decision: 'approve'}>;

/**
 * Decides on a request for access, once: of two admins who decide at the same time one wins. Approval gives the role
 * to the account and the address that asked; a higher role they hold by now stays. The requester is told by mail.
 *
 * Errors: `not-found`, `already-decided`, `changed-meanwhile` (the account is gone, or has another address by now).
 */
export const decideRequest = answer(command, 'admin', async (decision, caller, db) => {
  const ref = db.doc(paths.accessRequest(decision.uid));
  await takeEffect(db, decision.uid, async (transaction) => {
    const request = toDomain((await transaction.get(ref)).data()) as AccessRequestFields | undefined;
    if (!request) throw refusal('not-found');
    if (request.state !== 'open') throw refusal('already-decided');
    const now = new Date();
    const finish =
      decision.decision === 'approve'
        ? await approve(db, transaction, {decision, request, caller, now})
        : decline(db, transaction, request, decision.reason);
    const {reason} = decision;
    const state = decision.decision === 'approve' ? 'approved' : 'declined';
    transaction.update(ref, {state, decidedAt: now, decidedBy: caller.uid, ...(reason && {reason})});
    recordAudit(db, transaction, {
      at: now,
      action: `request-${state}`,
      by: caller.uid,
      target: decision.uid,
      subject: 'request',
      details: decision.decision === 'approve' ? {role: decision.role} : {},
    });
    return finish();
  });
});

async function approve(
  db: Firestore,
  transaction: Transaction,
  asked: {decision: Approval; request: AccessRequestFields; caller: Caller; now: Date},
): Promise<() => Outcome<void>> {
  const {decision, request, caller, now} = asked;
  const {uid, role, partner, workPackages, reason} = decision;
  const account = await verifiedAccount({uid, email: request.email, emailVerified: true});
  if (!account) throw refusal('changed-meanwhile');
  const set = await setRole(db, transaction, {
    uid,
    wanted: role,
    keepHigher: true,
    by: caller.uid,
    now,
    admitted: {
      email: request.email,
      name: request.name,
      partner,
      workPackages,
      admittedBy: 'request',
      claims: account.customClaims,
    },
    letter: (to, before) => roleLetter({to, role, before, reason, portal: PORTAL_URL.value()}),
    exclusionOf: (email) => exclusionRef(db, email),
  });
  return () => ({answer: undefined, task: set.write()});
}

function decline(
  db: Firestore,
  transaction: Transaction,
  request: AccessRequestFields,
  reason: string,
): () => Outcome<void> {
  return () => {
    const letter = declineLetter({to: request.email, reason, portal: PORTAL_URL.value()});
    enqueue(db, transaction, {kind: 'send-mail', letter});
    return {answer: undefined};
  };
}
