import {getApps, initializeApp} from 'firebase-admin/app';
import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import {DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount} from '@model/members/demo-accounts';

interface Emulators {
  readonly projectId: string;
  readonly authPort: number;
}

/**
 * Makes the demo accounts in the Auth emulator, each with a password, a Google account and the claims of its role.
 * Idempotent. The emulator's address must be in FIREBASE_AUTH_EMULATOR_HOST: the Admin SDK reads it there.
 */
export async function makeDemoPeople({projectId, authPort}: Emulators): Promise<readonly UserRecord[]> {
  if (!projectId.startsWith('demo-')) throw new Error('Demo accounts are for local projects only.');
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] = `127.0.0.1:${authPort}`;
  const app = getApps().find(({name}) => name === projectId) ?? initializeApp({projectId}, projectId);
  const auth = getAuth(app);
  return Promise.all(DEMO_ACCOUNTS.map((account) => makePerson(auth, account, {projectId, authPort})));
}

async function makePerson(auth: Auth, account: DemoAccount, emulators: Emulators): Promise<UserRecord> {
  const uid = await signInWithGoogle(account, emulators);
  await auth.updateUser(uid, {password: DEMO_PASSWORD, displayName: account.name, emailVerified: true});
  const roleSince = Math.floor(Date.now() / 1000);
  await auth.setCustomUserClaims(uid, account.role ? {role: account.role, roleSince} : null);
  return auth.getUser(uid);
}

/** Signs in by the Google identity the demo chooser offers, so that both ways lead to one account. */
async function signInWithGoogle(
  {email, name, googleSub}: DemoAccount,
  {authPort}: Emulators,
): Promise<string> {
  const token = JSON.stringify({sub: googleSub, email, email_verified: true, name});
  const answer = await fetch(
    `http://127.0.0.1:${authPort}/identitytoolkit.googleapis.com/v1/accounts:signInWithIdp?key=demo-key`,
    {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({
        postBody: `providerId=google.com&id_token=${encodeURIComponent(token)}`,
        requestUri: 'http://127.0.0.1',
        returnSecureToken: true,
      }),
    },
  );
  const body = (await answer.json()) as {localId?: string; error?: {message: string}};
  if (!body.localId)
    throw new Error(`The Auth emulator refused ${email}: ${body.error?.message ?? answer.status}`);
  return body.localId;
}
