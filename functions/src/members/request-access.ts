import type {AccessRequestFields} from '@model/members/access-request';
import {requestAccess as command} from '@model/members/commands';
import type {MemberFields} from '@model/members/member';
import type {DocumentData, Firestore, Transaction} from 'firebase-admin/firestore';
import {HttpsError} from 'firebase-functions/v2/https';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {PORTAL_URL} from '../config';
import {toDomain, toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {takeTurn} from '../limits/limit';
import {enqueue} from '../outbox/enqueue';
import {requestLetter} from './letters';
import {LIMITS} from './limits';
import {verifiedAccount} from './verified-account';

/**
 * Asks the admins for access; they are told in the portal and by mail. Who was declined may ask again.
 *
 * Errors: `not-verified`, `already-member`, `already-asked`, `too-many` (three a day, by account and by address).
 */
export const requestAccess = answer(command, 'verified', async (form, caller, db) => {
  if (!(await verifiedAccount(caller))) throw refusal('not-verified');
  const {uid, email} = caller;
  const ref = db.doc(paths.accessRequest(uid));
  await db.runTransaction(async (transaction) => {
    const [member, asked] = await transaction.getAll(db.doc(paths.member(uid)), ref);
    const stored = toDomain(member?.data()) as Partial<MemberFields> | undefined;
    // A membership holds for the address it was given to; under another one, its owner asks like anybody.
    if (stored?.role && stored.email === email) throw refusal('already-member');
    if (asked?.get('state') === 'open') throw refusal('already-asked');
    const turns = [
      await takeTurn(db, transaction, LIMITS.requestByAccount, uid),
      await takeTurn(db, transaction, LIMITS.requestByAddress, email),
    ];
    const mail = await turnToMailAdmins(db, transaction);
    const {docs: admins} = await transaction.get(db.collection(paths.members).where('role', '==', 'admin'));

    const at = new Date();
    const request: AccessRequestFields = {...form, email, state: 'open', askedAt: at};
    transaction.set(ref, toFirestore(request) as DocumentData);
    for (const count of turns) count();
    recordAudit(db, transaction, {at, action: 'access-requested', by: uid, target: uid, subject: 'request'});
    if (admins.length === 0) return;
    enqueue(db, transaction, {
      kind: 'notify',
      uids: admins.map(({id}) => id),
      notification: {kind: 'access-requested', about: uid, at},
    });
    if (!mail) return;
    mail();
    for (const admin of admins) {
      const letter = requestLetter({to: String(admin.get('email')), portal: PORTAL_URL.value()});
      enqueue(db, transaction, {kind: 'send-mail', letter});
    }
  });
});

/** The turn to tell the admins by mail; none where they were told too often. The request itself is heard all the same. */
async function turnToMailAdmins(db: Firestore, transaction: Transaction): Promise<(() => void) | undefined> {
  try {
    return await takeTurn(db, transaction, LIMITS.mailToAdmins, 'all');
  } catch (error) {
    if (error instanceof HttpsError && error.code === 'resource-exhausted') return undefined;
    throw error;
  }
}
