import type {MemberFields} from '@model/members/member';
import {DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount} from '@model/members/demo-accounts';
import {getApps, initializeApp} from 'firebase-admin/app';
import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {enqueue} from '../../functions/src/outbox/enqueue';
import {admitDemoDomain} from './demo-domain';

interface Emulators {
  readonly projectId: string;
  readonly authPort: number;
}

/** The work packages of the demo accounts, so that their rooms and documents have people. */
const WORK_PACKAGES = [7, 10];

/**
 * Makes the demo accounts in the Auth emulator, each with a password, a Google account and the claims of its role; the
 * members' documents, and a domain that is admitted, in Firestore's. Idempotent. The emulators' addresses must be in the
 * environment: the Admin SDK reads them there.
 */
export async function makeDemoPeople({projectId, authPort}: Emulators): Promise<readonly UserRecord[]> {
  if (!projectId.startsWith('demo-')) throw new Error('Demo accounts are for local projects only.');
  if (!process.env['FIRESTORE_EMULATOR_HOST']) throw new Error('Demo members need the Firestore emulator.');
  process.env['FIREBASE_AUTH_EMULATOR_HOST'] = `127.0.0.1:${authPort}`;
  const app = getApps().find(({name}) => name === projectId) ?? initializeApp({projectId}, projectId);
  const auth = getAuth(app);
  const db = getFirestore(app);
  const people = await Promise.all(
    DEMO_ACCOUNTS.map((account) => makePerson(auth, db, account, {projectId, authPort})),
  );
  const admin = people.find(({customClaims}) => customClaims?.['role'] === 'admin');
  if (admin) await admitDemoDomain(db, admin.uid);
  await db.runTransaction(async (transaction) => {
    enqueue(db, transaction, {kind: 'index-people'});
  });
  return people;
}

async function makePerson(
  auth: Auth,
  db: Firestore,
  account: DemoAccount,
  emulators: Emulators,
): Promise<UserRecord> {
  const uid = await signInWithGoogle(account, emulators);
  await auth.updateUser(uid, {password: DEMO_PASSWORD, displayName: account.name, emailVerified: true});
  const {role, email} = account;
  const roleSince = Math.floor(Date.now() / 1000);
  const member = db.doc(`members/${uid}`);
  await (role ? member.set(memberOf(account, roleSince)) : member.delete());
  await auth.setCustomUserClaims(uid, role ? {role, roleSince, roleEmail: email} : null);
  return auth.getUser(uid);
}

function memberOf({email, name, role}: DemoAccount, roleSince: number): MemberFields {
  const now = new Date();
  return {
    name,
    email,
    ...(role && {role}),
    roleSince,
    workPackages: WORK_PACKAGES,
    listed: true,
    shows: ['email'],
    admittedBy: 'grant',
    joinedAt: now,
    updatedAt: now,
  };
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
