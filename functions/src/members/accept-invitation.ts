import {acceptInvitation as command} from '@model/members/commands';
import {type InvitationFields, invitationStanding} from '@model/members/invitation';
import {createHash, timingSafeEqual} from 'node:crypto';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {exclusionRef} from './exclusion';
import {roleLetter} from './letters';
import {setRole} from './set-role';
import {takeEffect} from './take-effect';
import {nameOf, verifiedAccount} from './verified-account';

/**
 * Accepts an invitation: once, in time, and by the account with the verified address it was sent to. It lets in again
 * who was removed: an admin has asked for it. Who accepts under a new address takes their membership along to it.
 *
 * Errors: `not-verified`, `invitation-void`, `invitation-for-another`, `already-member`, `last-admin`.
 */
export const acceptInvitation = answer(command, 'verified', async ({token}, caller, db) => {
  const [id = '', secret = ''] = token.split('.');
  const account = await verifiedAccount(caller);
  if (!account) throw refusal('not-verified');
  const ref = db.doc(paths.invitation(id));
  return takeEffect(db, caller.uid, async (transaction) => {
    const invitation = toDomain((await transaction.get(ref)).data()) as InvitationFields | undefined;
    const now = new Date();
    // A wrong secret and an id that never was answer alike.
    if (!invitation || !isSecretOf(invitation, secret)) throw refusal('invitation-void');
    if (invitationStanding(invitation, now) !== 'open') throw refusal('invitation-void');
    if (invitation.email !== caller.email) throw refusal('invitation-for-another');
    const {role, partner, workPackages} = invitation;
    const set = await setRole(db, transaction, {
      uid: caller.uid,
      wanted: role,
      keepHigher: true,
      by: caller.uid,
      now,
      admitted: {
        email: caller.email,
        name: nameOf(account),
        partner,
        workPackages,
        admittedBy: 'invitation',
        claims: account.customClaims,
      },
      letter: (to, before) => roleLetter({to, role, before, portal: PORTAL_URL.value()}),
      exclusionOf: (email) => exclusionRef(db, email),
    });
    if (!set.changes) throw refusal('already-member');
    transaction.update(ref, {state: 'accepted', acceptedAt: now});
    recordAudit(db, transaction, {
      at: now,
      action: 'invitation-accepted',
      by: caller.uid,
      target: id,
      subject: 'invitation',
      details: {role},
    });
    return {answer: {role}, task: set.write()};
  });
});

function isSecretOf({secretHash}: InvitationFields, secret: string): boolean {
  const given = createHash('sha256').update(secret).digest();
  const known = Buffer.from(secretHash, 'hex');
  return given.length === known.length && timingSafeEqual(given, known);
}
