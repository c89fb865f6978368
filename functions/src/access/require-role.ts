import {includesRole, roleOf, roleStands, type Role} from '@model/access/role';
import type {Firestore} from 'firebase-admin/firestore';
import type {CallableRequest} from 'firebase-functions/v2/https';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';

/**
 * Lets through only a person who holds at least `needed`, by the claims of their token and against their
 * revocation: a token outlives the removal of its owner by up to an hour.
 *
 * @throws HttpsError `unauthenticated` without a token, `permission-denied` without the role
 */
export async function requireRole(
  auth: CallableRequest['auth'],
  needed: Role,
  db: Firestore,
): Promise<string> {
  if (!auth) throw refusal('signed-out');
  if (!includesRole(await standingRole(auth, db), needed)) throw refusal('not-allowed');
  return auth.uid;
}

/** The role of a token's owner, if it still stands; `undefined` for strangers and for those who were removed. */
export async function standingRole(
  {uid, token}: NonNullable<CallableRequest['auth']>,
  db: Firestore,
): Promise<Role | undefined> {
  const role = roleOf(token);
  if (!role) return undefined;
  const revocation = await db.doc(paths.revocation(uid)).get();
  if (!revocation.exists) return role;
  // A revocation that says nothing sensible counts as the strictest one.
  const since: unknown = revocation.get('since');
  return roleStands(token, typeof since === 'number' ? since : Infinity) ? role : undefined;
}
