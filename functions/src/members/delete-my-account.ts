import {deleteMyAccount as command} from '@model/members/commands';
import type {MemberFields} from '@model/members/member';
import type {DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer, type Caller} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue, runTask} from '../outbox/outbox';
import {everythingOf} from './things-of';

/** Seconds for which a sign-in counts as fresh. */
export const FRESH_SECONDS = 10 * 60;

/** Notifications that go in the transaction itself; a task erases the rest. */
const NOTIFICATIONS_AT_ONCE = 200;

/**
 * Deletes the caller's account. What names the person is erased; what the consortium did stays, by a uid that leads
 * nowhere any more: audit entries, who added a document, who sent an invitation. An address that access was taken away
 * from stays excluded, as a keyed hash.
 *
 * From the commit on no token of theirs counts. The account itself is deleted by a task, tried until it is done.
 *
 * Input: `{confirm: 'delete'}`. Refusals: `sign-in-again` (a sign-in older than ten minutes), `last-admin`.
 */
export const deleteMyAccount = answer(command, 'signed-in', async (_input, caller, db) => {
  const now = new Date();
  if (!isFresh(caller, now)) throw refusal('sign-in-again');
  const task = await db.runTransaction((transaction) => erase(db, transaction, caller, now));
  // The trigger runs it too; whoever comes first does it, and should it fail, the outbox tries again.
  await runTask(db, task);
});

function isFresh({signedInAt}: Caller, now: Date): boolean {
  return signedInAt >= now.getTime() / 1000 - FRESH_SECONDS;
}

async function erase(
  db: Firestore,
  transaction: Transaction,
  {uid, email, role}: Caller,
  now: Date,
): Promise<DocumentReference> {
  const revocation = db.doc(paths.revocation(uid));
  const [found, revoked] = await transaction.getAll(db.doc(paths.member(uid)), revocation);
  const member = toDomain(found?.data()) as Partial<MemberFields> | undefined;
  if (role === 'admin' || member?.role === 'admin') await refuseWithoutAdmin(db, transaction, uid);
  const things = await everythingOf(db, transaction, uid, [email, member?.email], NOTIFICATIONS_AT_ONCE);

  for (const ref of things) transaction.delete(ref);
  const before: unknown = revoked?.get('since');
  const since = Math.max(
    Math.ceil(now.getTime() / 1000),
    member?.roleSince ?? 0,
    typeof before === 'number' ? before : 0,
  );
  transaction.set(revocation, {since, deletedAt: now});
  recordAudit(db, transaction, {
    at: now,
    action: 'account-deleted',
    by: uid,
    target: uid,
    subject: 'member',
    details: {...(member?.role && {before: member.role})},
  });
  enqueue(db, transaction, {kind: 'index-people'});
  enqueue(db, transaction, {kind: 'remove-files', prefix: `incoming/${uid}/`});
  enqueue(db, transaction, {kind: 'clear-tokens'});
  return enqueue(db, transaction, {kind: 'delete-account', uid});
}

/** Of two admins who leave at once, both read this list, so that only one of them can commit. */
async function refuseWithoutAdmin(db: Firestore, transaction: Transaction, uid: string): Promise<void> {
  const {docs} = await transaction.get(db.collection(paths.members).where('role', '==', 'admin'));
  if (!docs.some(({id}) => id !== uid)) throw refusal('last-admin');
}
