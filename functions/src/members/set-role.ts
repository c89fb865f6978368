/** The one way in which a role is given, changed or taken away: by the functions, and by the grant tool. */
import {includesRole, type Role, type RoleClaims, roleOf} from '@model/access/role';
import type {Admission, MemberFields} from '@model/members/member';
import {roleChange} from '@model/members/role-change';
import type {DocumentData, DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {refusal} from '../commands/refuse';
import {toDomain, toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import type {Letter} from '../mail/letter';
import {enqueue} from '../outbox/enqueue';

/** The account that is admitted, and what is known of its owner. */
export interface Admitted {
  /** The verified address the role is given to. */
  readonly email: string;
  readonly name: string;
  readonly partner?: string | undefined;
  readonly workPackages: readonly number[];
  readonly admittedBy: Admission;
  /** The account's claims of now, for roles from before there was a member document. */
  readonly claims?: RoleClaims | undefined;
}

export interface RoleOrder {
  readonly uid: string;
  /** `undefined` takes the role away. */
  readonly wanted: Role | undefined;
  /** Whether a higher role that the person holds by this address already stays as it is. */
  readonly keepHigher?: boolean;
  /** A uid, `grant-tool` or `portal`. */
  readonly by: string;
  /** Given where the person becomes a member by it, or is one again. */
  readonly admitted?: Admitted;
  /** The mail to the person, if there is to be one. */
  readonly letter?: (to: string, before: Role | undefined) => Letter;
  /** Where exclusions stand; the grant tool doesn't know, and leaves them to `syncExclusion`. */
  readonly exclusionOf?: (email: string) => DocumentReference;
  readonly now?: Date;
}

/** What a change comes to, and the writes of it, for after the transaction's last read. */
export interface RoleSet {
  /** The role until now. */
  readonly before: Role | undefined;
  /** Whether there is anything to change. */
  readonly changes: boolean;
  /** Returns the task that brings the claims after, or nothing where all stands as it is wanted. */
  readonly write: () => DocumentReference | undefined;
}

type Stored = Partial<MemberFields>;

/**
 * Decides a change of role by all that stands in the database now; reads only, until `write` is called.
 *
 * @throws HttpsError `not-found` for who is no member and is not admitted either, `last-admin`
 */
export async function setRole(db: Firestore, transaction: Transaction, order: RoleOrder): Promise<RoleSet> {
  const {uid, admitted, now = new Date()} = order;
  const member = db.doc(paths.member(uid));
  const revocation = db.doc(paths.revocation(uid));
  const [found, revoked] = await transaction.getAll(member, revocation);
  // Read as it is: a document that fails its schema must not keep its owner in.
  const stored = toDomain(found?.data()) as Stored | undefined;
  if (!stored && !admitted) throw refusal('not-found');

  const since: unknown = revoked?.get('since');
  const held: RoleClaims = stored ? {role: stored.role, roleSince: stored.roleSince} : {...admitted?.claims};
  const before = roleOf(held);
  const fields = fieldsAfter(stored, admitted, now);
  const isSameAddress = stored !== undefined && stored.email === fields.email;
  const keeps = order.keepHigher && isSameAddress && order.wanted && includesRole(before, order.wanted);
  const wanted = keeps ? before : order.wanted;
  const isNobody = !stored && !before && !wanted;
  if (isNobody || (isSameAddress && before === wanted))
    return {before, changes: false, write: () => undefined};
  if (before === 'admin' && wanted !== 'admin') await refuseWithoutAdmin(db, transaction, uid);

  const next = roleChange(
    held,
    wanted,
    typeof since === 'number' ? since : undefined,
    Math.floor(now.getTime() / 1000),
  );
  return {
    before,
    changes: true,
    write: () => {
      const after: Stored = {...fields, ...next.claims, ...(wanted ? {} : {removedAt: now})};
      transaction.set(member, toFirestore(after) as DocumentData);
      if (next.revokedSince !== undefined) transaction.set(revocation, {since: next.revokedSince});
      if (order.exclusionOf && fields.email) {
        const exclusion = order.exclusionOf(fields.email);
        if (wanted) transaction.delete(exclusion);
        else transaction.set(exclusion, {at: now});
      }
      recordAudit(db, transaction, {
        at: now,
        action: !before && wanted && admitted ? 'member-admitted' : next.action,
        by: order.by,
        target: uid,
        subject: 'member',
        details: {
          ...(wanted && {role: wanted}),
          ...(before && {before}),
          ...(admitted && {way: admitted.admittedBy}),
        },
      });
      return enqueueAll(db, transaction, order, {before, email: fields.email, now});
    },
  };
}

/** The member document without its role: of who is admitted now, or as it was. */
function fieldsAfter(stored: Stored | undefined, admitted: Admitted | undefined, now: Date): Stored {
  const {role, roleSince: _since, removedAt: _removed, ...kept} = stored ?? {};
  if (!admitted) return {...kept, updatedAt: now};
  const partner = admitted.partner ?? kept.partner;
  return {
    ...kept,
    name: kept.name ?? admitted.name,
    workPackages: [...new Set([...(kept.workPackages ?? []), ...admitted.workPackages])],
    ...(partner && {partner}),
    email: admitted.email,
    // Colleagues find each other by name and partner; whatever else they see is each one's own choice.
    listed: kept.listed ?? true,
    shows: kept.shows ?? [],
    admittedBy: role && kept.admittedBy ? kept.admittedBy : admitted.admittedBy,
    joinedAt: kept.joinedAt ?? now,
    updatedAt: now,
  };
}

/** Both of two who demote each other read this list, so that only one of them can commit. */
async function refuseWithoutAdmin(db: Firestore, transaction: Transaction, uid: string): Promise<void> {
  const {docs} = await transaction.get(db.collection(paths.members).where('role', '==', 'admin'));
  if (!docs.some(({id}) => id !== uid)) throw refusal('last-admin');
}

function enqueueAll(
  db: Firestore,
  transaction: Transaction,
  {uid, wanted, by, letter}: RoleOrder,
  {before, email, now}: {before: Role | undefined; email: string | undefined; now: Date},
): DocumentReference {
  enqueue(db, transaction, {kind: 'index-people'});
  if (!wanted) enqueue(db, transaction, {kind: 'clear-tokens'});
  if (letter && email) enqueue(db, transaction, {kind: 'send-mail', letter: letter(email, before)});
  if (wanted && before) {
    const isPerson = by !== 'grant-tool' && by !== 'portal' && by !== uid;
    const notification = {kind: 'role-changed', at: now, ...(isPerson && {actor: by})} as const;
    enqueue(db, transaction, {kind: 'notify', uids: [uid], notification});
  }
  return enqueue(db, transaction, {kind: 'sync-claims', uid});
}
