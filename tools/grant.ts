/** `npm run grant -- EMAIL ROLE`: makes the first admin, in the emulators or in a real project. */
import {initializeApp} from 'firebase-admin/app';
import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import {getFirestore, Timestamp} from 'firebase-admin/firestore';
import {parseGrant} from './people/grant-request';
import {aimAt} from './people/grant-target';
import {roleChange} from '@model/members/role-change';
import {messageOf} from './terminal';

try {
  const {email, role, project} = parseGrant(process.argv.slice(2));
  const projectId = aimAt(project);
  const app = initializeApp({projectId});
  const user = await find(getAuth(app), email, projectId);
  await change(getAuth(app), user);
  console.log(`${email} ${role ? `is now ${role}` : 'has no role any more'} in ${projectId}.`);
  if (role) console.log('It counts from their next sign-in, or within the hour on pages that are open.');

  /** The refusal of old tokens and the audit entry first: if what follows fails, nobody keeps what was taken away. */
  async function change(auth: Auth, {uid, customClaims = {}}: UserRecord): Promise<void> {
    const db = getFirestore(app);
    const revocation = db.doc(`revocations/${uid}`);
    const now = Math.floor(Date.now() / 1000);
    const decided = await db.runTransaction(async (transaction) => {
      const since: unknown = (await transaction.get(revocation)).get('since');
      const next = roleChange(customClaims, role, typeof since === 'number' ? since : undefined, now);
      if (next.revokedSince !== undefined) transaction.set(revocation, {since: next.revokedSince});
      transaction.create(db.collection('audit').doc(), {
        at: Timestamp.now(),
        action: next.action,
        target: uid,
        by: 'grant-tool',
        ...(role && {role}),
      });
      return next;
    });
    const {role: _role, roleSince: _roleSince, ...others} = customClaims;
    await auth.setCustomUserClaims(uid, {...others, ...decided.claims});
    if (decided.revokedSince !== undefined) await auth.revokeRefreshTokens(uid);
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function find(auth: Auth, email: string, projectId: string): Promise<UserRecord> {
  try {
    return await auth.getUserByEmail(email);
  } catch (error) {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
    throw new Error(
      `Nobody with the address ${email} has signed in to ${projectId} yet. Let them sign in once first.`,
      {cause: error},
    );
  }
}
