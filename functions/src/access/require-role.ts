import {includesRole, roleOf, roleStands, type Role, type RoleClaims} from '@model/access/role';
import type {Firestore} from 'firebase-admin/firestore';
import {HttpsError, type CallableRequest} from 'firebase-functions/v2/https';
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
  if (!auth) throw new HttpsError('unauthenticated', 'Please sign in.');
  const refused = new HttpsError('permission-denied', 'Your account may not do this.');
  const claims: RoleClaims = {role: auth.token['role'], roleSince: auth.token['roleSince']};
  if (!includesRole(roleOf(claims), needed)) throw refused;
  const revocation = await db.doc(paths.revocation(auth.uid)).get();
  if (!revocation.exists) return auth.uid;
  // A revocation that says nothing sensible counts as the strictest one.
  const since: unknown = revocation.get('since');
  if (!roleStands(claims, typeof since === 'number' ? since : Infinity)) throw refused;
  return auth.uid;
}
