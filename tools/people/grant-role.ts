import type {Role} from '@model/access/role';
import type {Auth, UserRecord} from 'firebase-admin/auth';
import type {DocumentReference, Firestore} from 'firebase-admin/firestore';
import {setRole} from '../../functions/src/members/set-role';
import {syncClaims} from '../../functions/src/members/sync-claims';
import {nameOf} from '../../functions/src/members/verified-account';

/**
 * Gives an account a role, or takes it away, as the portal's own functions do; who was no member yet becomes one. The
 * member document, the refusal of old tokens and the audit entry first: if what follows fails, nobody keeps what was taken
 * away, and the outbox sets the claims later. What else hangs on a role (the directory, files' tokens, whether the domain
 * may admit the address again) is left to the outbox.
 *
 * @throws HttpsError `last-admin`
 */
export async function grantRole(
  db: Firestore,
  auth: Auth,
  user: UserRecord,
  wanted: Role | undefined,
): Promise<void> {
  const {uid, customClaims} = user;
  await db.runTransaction(async (transaction): Promise<DocumentReference | undefined> => {
    const set = await setRole(db, transaction, {
      uid,
      wanted,
      by: 'grant-tool',
      admitted: {
        email: (user.email ?? '').toLowerCase(),
        name: nameOf(user),
        workPackages: [],
        admittedBy: 'grant',
        claims: customClaims,
      },
    });
    return set.write();
  });
  await syncClaims(db, uid, auth);
}
