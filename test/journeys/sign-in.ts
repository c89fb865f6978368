/** How journeys sign in, and the mails the Auth emulator would have sent. */
import {expect, type Page} from '@playwright/test';
import {DEMO_PASSWORD} from '../../model/members/demo-accounts';
import type {FirebaseConfig} from '../../src/app/core/firebase/firebase-config';

/** What a mailed link is for, as the Auth emulator names it. */
export type MailKind = 'EMAIL_SIGNIN' | 'VERIFY_EMAIL' | 'PASSWORD_RESET';

interface OobCode {
  readonly email: string;
  readonly oobLink: string;
  readonly requestType: string;
}

/** An address nobody has used, so that tests can run in any order and again. */
export function freshAddress(): string {
  return `person-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
}

/** Which project, and which emulators, the portal itself says that it talks to. */
async function backendOf(page: Page): Promise<FirebaseConfig> {
  if (page.url() === 'about:blank') await page.goto('/sign-in');
  const config = await page.locator('meta[name="firebase-config"]').getAttribute('content');
  return JSON.parse(config ?? '{}') as FirebaseConfig;
}

async function linksTo(page: Page, email: string, kind: MailKind): Promise<string[]> {
  const {projectId, emulators} = await backendOf(page);
  const answer = await fetch(`${emulators?.auth}/emulator/v1/projects/${projectId}/oobCodes`);
  const {oobCodes = []} = (await answer.json()) as {oobCodes?: OobCode[]};
  return oobCodes.filter((code) => code.email === email && code.requestType === kind).map((c) => c.oobLink);
}

/** The link of the latest such mail to `email`, as the emulator made it. */
export async function mailedLink(page: Page, email: string, kind: MailKind): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => (link = (await linksTo(page, email, kind)).at(-1)), `a ${kind} mail to ${email}`)
    .toBeDefined();
  return link ?? '';
}

/** The same link as production mails it: with the portal's own page in place of the emulator's. */
export async function portalLink(page: Page, email: string, kind: MailKind): Promise<string> {
  return `/sign-in${new URL(await mailedLink(page, email, kind)).search}`;
}

/** Fills in the password form of the page one is on, and sends it. */
export async function typePassword(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByRole('button', {name: 'Use a password instead'}).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', {exact: true}).fill(password);
  await page.getByRole('button', {name: 'Sign in', exact: true}).click();
}

/** Signs in by password, and waits until the account page says so. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await typePassword(page, email, password);
  await expect(page.getByRole('heading', {level: 1, name: 'My account'})).toBeVisible();
}

/** A member that a journey has made for itself. */
export interface MadeMember {
  readonly uid: string;
  /** Withdraws the role as a function would: by a revocation. */
  revoke(): Promise<unknown>;
  /** Their own ID token, for what no page offers. */
  idToken(): Promise<string>;
}

/** Makes a member with a password, as the functions leave one: account, claims and profile. */
export async function makeMember(
  page: Page,
  email: string,
  password: string,
  {name = 'A member', workPackages = []}: {name?: string; workPackages?: readonly number[]} = {},
): Promise<MadeMember> {
  const {projectId, emulators} = await backendOf(page);
  const identity = `${emulators?.auth}/identitytoolkit.googleapis.com/v1`;
  const accounts = `${identity}/projects/${projectId}/accounts`;
  const {localId: uid} = (await asOwner(accounts, 'POST', {email, password, emailVerified: true})) as {
    localId: string;
  };
  const documents = `http://${emulators?.firestore}/v1/projects/${projectId}/databases/(default)/documents`;
  const roleSince = Math.floor(Date.now() / 1000);
  const now = new Date();
  const profile = {
    ...{name, email, role: 'member', roleSince, workPackages, listed: false, shows: []},
    ...{admittedBy: 'grant', joinedAt: now, updatedAt: now},
  };
  await asOwner(`${documents}/members/${uid}`, 'PATCH', {fields: fieldsOf(profile)});
  const customAttributes = JSON.stringify({role: 'member', roleSince, roleEmail: email});
  await asOwner(`${accounts}:update`, 'POST', {localId: uid, customAttributes});
  return {
    uid,
    revoke: () =>
      asOwner(`${documents}/revocations/${uid}`, 'PATCH', {
        fields: fieldsOf({since: Math.ceil(Date.now() / 1000)}),
      }),
    idToken: async () => {
      const credentials = {email, password, returnSecureToken: true};
      const answer = await asOwner(`${identity}/accounts:signInWithPassword?key=x`, 'POST', credentials);
      return (answer as {idToken: string}).idToken;
    },
  };
}

/** Fields as Firestore's REST API takes them. */
function fieldsOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, valueOf(value)]));
}

function valueOf(value: unknown): unknown {
  if (typeof value === 'number') return {integerValue: String(value)};
  if (typeof value === 'boolean') return {booleanValue: value};
  if (value instanceof Date) return {timestampValue: value.toISOString()};
  return Array.isArray(value) ? {arrayValue: {values: value.map(valueOf)}} : {stringValue: value};
}

/** Asks an emulator for what only the project's owner may. */
async function asOwner(address: string, method: string, body: unknown): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    headers: {Authorization: 'Bearer owner', 'Content-Type': 'application/json'},
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${method} ${address}`).toBe(true);
  return answer.json();
}

/** Signs in by a mailed link, as somebody new does, and lands on `path`. */
export async function signInByLink(page: Page, email: string, path = '/account'): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', {name: 'Send me a sign-in link'}).click();
  await page.goto(await mailedLink(page, email, 'EMAIL_SIGNIN'));
  await expect(page).toHaveURL(path);
}
