import {INVITATION_DAYS, type InvitationFields} from '@model/members/invitation';
import {createHash, randomBytes, randomInt} from 'node:crypto';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import type {Letter} from '../mail/letter';
import {invitationLetter} from './letters';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id as the token's schema has it: letters and digits, no dot. */
export function newInvitationId(): string {
  return Array.from({length: 20}, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** A new secret with its term; only its hash is kept. */
export function newLink(now: Date) {
  const secret = randomBytes(32).toString('base64url');
  return {
    secret,
    kept: {
      secretHash: createHash('sha256').update(secret).digest('hex'),
      sentAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
    },
  } as const;
}

/** The mail that brings a link. */
export function letterWith(
  id: string,
  secret: string,
  invitation: Pick<InvitationFields, 'email' | 'role' | 'expiresAt' | 'note'>,
): Letter {
  const {email: to, role, expiresAt, note} = invitation;
  return invitationLetter({to, role, expiresAt, note, portal: PORTAL_URL.value(), token: `${id}.${secret}`});
}

/**
 * Lets pass only if this address belongs to no member and to no other invitation that still can be accepted.
 *
 * @throws HttpsError `already-member`, `already-invited`
 */
export async function refuseTaken(
  db: Firestore,
  transaction: Transaction,
  email: string,
  now: Date,
  except?: string,
): Promise<void> {
  const [members, invitations] = await Promise.all([
    transaction.get(db.collection(paths.members).where('email', '==', email)),
    transaction.get(
      db.collection(paths.invitations).where('email', '==', email).where('state', '==', 'open'),
    ),
  ]);
  if (members.docs.some((doc) => doc.get('role') !== undefined)) throw refusal('already-member');
  const standing = invitations.docs.filter(
    (doc) => doc.id !== except && (doc.get('expiresAt') as {toMillis(): number}).toMillis() > now.getTime(),
  );
  if (standing.length > 0) throw refusal('already-invited');
}
