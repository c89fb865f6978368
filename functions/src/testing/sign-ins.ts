/**
 * What a browser does at the real Auth emulator. Its client endpoints know the emulators' own project only, which
 * isn't the one of these specs: who signs in here is looked up in `auth`, and has an address of its own.
 */
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {getApps, initializeApp} from 'firebase-admin/app';
import {type Auth, getAuth} from 'firebase-admin/auth';
import type {Actor} from './people';

/** A session, as a browser keeps it. */
export interface SignIn {
  readonly uid: string;
  readonly idToken: string;
  readonly refreshToken: string;
}

/** The accounts of the emulators' own project. */
export function browsersAuth(): Auth {
  const projectId = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal-test';
  const app = getApps().find(({name}) => name === 'browsers') ?? initializeApp({projectId}, 'browsers');
  return getAuth(app);
}

/** An address nobody else has, of this domain. */
export function freshAddress(domain: string): string {
  return `${randomUUID().slice(0, 13)}@${domain}`;
}

export function signUpWithPassword(email: string, password: string): Promise<SignIn> {
  return post('accounts:signUp', {email, password});
}

export function signInWithPassword(email: string, password: string): Promise<SignIn> {
  return post('accounts:signInWithPassword', {email, password});
}

/** Signs in by Google, which vouches for the address. */
export function signInWithGoogle(email: string): Promise<SignIn> {
  const token = JSON.stringify({sub: `google-${email}`, email, email_verified: true});
  return post('accounts:signInWithIdp', {
    postBody: `providerId=google.com&id_token=${encodeURIComponent(token)}`,
    requestUri: 'http://127.0.0.1',
  });
}

/** Who calls with the ID token of this session. */
export async function callerOf({uid, idToken}: SignIn): Promise<Actor> {
  return {uid, token: await browsersAuth().verifyIdToken(idToken)};
}

/** Resolves as soon as the clock shows another second: Firebase keeps the times of sessions to the second. */
export async function theNextSecond(): Promise<void> {
  await sleep(1000 - (Date.now() % 1000));
}

async function post(method: string, body: object): Promise<SignIn> {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  const answer = await fetch(`http://${host}/identitytoolkit.googleapis.com/v1/${method}?key=a-key`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({...body, returnSecureToken: true}),
  });
  const {localId, idToken, refreshToken, error} = (await answer.json()) as {
    localId: string;
    idToken: string;
    refreshToken: string;
    error?: {message: string};
  };
  if (error) throw new Error(error.message);
  return {uid: localId, idToken, refreshToken};
}
