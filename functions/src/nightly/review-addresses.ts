import type {MemberFields} from '@model/members/member';
import {roleChange} from '@model/members/role-change';
import {getAuth, type UserRecord} from 'firebase-admin/auth';
import {FieldValue, type Firestore, type QueryDocumentSnapshot} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/outbox';

/** Accounts that can be asked for at once. */
const AT_ONCE = 100;

/**
 * Takes the role out of the documents of members who can't use it any more: their account is gone, or has another
 * address than the role was given to. Tokens of theirs carry no role by then; this ends their place in the directory
 * and their calendar, and says so in the audit log. It only ever takes away.
 */
export async function reviewAddresses(db: Firestore, now: Date): Promise<number> {
  const {docs} = await db.collection(paths.members).where('role', 'in', ['member', 'editor', 'admin']).get();
  let total = 0;
  for (let i = 0; i < docs.length; i += AT_ONCE) {
    const some = docs.slice(i, i + AT_ONCE);
    const {users} = await getAuth().getUsers(some.map(({id}) => ({uid: id})));
    const accounts = new Map(users.map((user) => [user.uid, user]));
    for (const doc of some) {
      const why = lapseOf(accounts.get(doc.id));
      if (why && (await endRole(db, doc, why, now))) total++;
    }
  }
  return total;
}

/** Why a role has lapsed, as the audit log says it. A role that is bound to no address holds for the account. */
function lapseOf(account: UserRecord | undefined): 'account-gone' | 'address-changed' | undefined {
  if (!account) return 'account-gone';
  const bound: unknown = account.customClaims?.['roleEmail'];
  return bound !== undefined && bound !== account.email ? 'address-changed' : undefined;
}

/** Nobody is made powerless by this who has power: the last admin's document stays, for the grant tool to mend. */
async function endRole(
  db: Firestore,
  {ref}: QueryDocumentSnapshot,
  why: string,
  now: Date,
): Promise<boolean> {
  const uid = ref.id;
  const revocation = db.doc(paths.revocation(uid));
  return db.runTransaction(async (transaction) => {
    const [found, revoked] = await transaction.getAll(ref, revocation);
    const member = toDomain(found?.data()) as Partial<MemberFields> | undefined;
    if (!member?.role) return false;
    if (member.role === 'admin') {
      const admins = await transaction.get(db.collection(paths.members).where('role', '==', 'admin'));
      if (admins.size < 2) return false;
    }
    const calendars = await transaction.get(db.collection(paths.calendars).where('uid', '==', uid));
    const since: unknown = revoked?.get('since');
    const seconds = Math.floor(now.getTime() / 1000);
    const change = roleChange(member, undefined, typeof since === 'number' ? since : undefined, seconds);
    transaction.update(ref, {
      role: FieldValue.delete(),
      roleSince: FieldValue.delete(),
      removedAt: now,
      updatedAt: now,
    });
    transaction.set(revocation, {since: change.revokedSince}, {merge: true});
    for (const calendar of calendars.docs) transaction.delete(calendar.ref);
    recordAudit(db, transaction, {
      at: now,
      action: change.action,
      by: 'portal',
      target: uid,
      subject: 'member',
      details: {before: member.role, why},
    });
    enqueue(db, transaction, {kind: 'sync-claims', uid});
    enqueue(db, transaction, {kind: 'index-people'});
    enqueue(db, transaction, {kind: 'clear-tokens'});
    return true;
  });
}
