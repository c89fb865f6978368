/** People who ask something of the functions in the specs, and their accounts in the emulator. */
import type {Role} from '@model/access/role';
import {memberSchema, type MemberFields} from '@model/members/member';
import {getAuth} from 'firebase-admin/auth';
import type {CallableRequest} from 'firebase-functions/v2/https';
import * as v from 'valibot';
import {emulatedFirestore} from './emulated';

/** When the roles of these people were granted, in epoch seconds. */
export const GRANTED = 1_750_000_000;

export interface Asker {
  readonly uid: string;
  readonly role?: Role;
  /** `{uid}@partner.example` where nothing is said. */
  readonly email?: string;
  /** Epoch seconds; just now where nothing is said. */
  readonly signedInAt?: number;
}

/** A command as the platform hands it over, in the name of a person; nobody's where there is none. */
export function as(person: Asker | undefined, data: unknown = {}): CallableRequest<unknown> {
  if (!person) return {data} as CallableRequest<unknown>;
  const {uid, role, email = `${uid}@partner.example`, signedInAt = Date.now() / 1000} = person;
  const token = {
    ...{uid, email, email_verified: true, auth_time: signedInAt},
    ...(role && {role, roleSince: GRANTED, roleEmail: email}),
  };
  return {data, auth: {uid, token}} as unknown as CallableRequest<unknown>;
}

/** Makes somebody a member: the document alone. */
export async function aMember(uid: string, changes: Partial<MemberFields> = {}): Promise<void> {
  const at = new Date('2026-01-01T00:00:00Z');
  const fields = v.parse(memberSchema, {
    name: `Name of ${uid}`,
    email: `${uid}@partner.example`,
    workPackages: [],
    listed: true,
    shows: [],
    role: 'member',
    roleSince: GRANTED,
    admittedBy: 'invitation',
    joinedAt: at,
    updatedAt: at,
    ...changes,
  });
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  await emulatedFirestore().doc(`members/${uid}`).set(Object.fromEntries(present));
}

/** Makes somebody an account, with the claims of a role where one is named. */
export async function anAccount({uid, role, email = `${uid}@partner.example`}: Asker): Promise<void> {
  await getAuth().createUser({uid, email, emailVerified: true, displayName: `Name of ${uid}`});
  if (role) await getAuth().setCustomUserClaims(uid, {role, roleSince: GRANTED, roleEmail: email});
}

/** Deletes all accounts of the emulator. */
export async function noAccounts(): Promise<void> {
  const {users} = await getAuth().listUsers();
  if (users.length > 0) await getAuth().deleteUsers(users.map(({uid}) => uid));
}

/** The refusal that a rejected command carries. */
export function refusedFor(reason: string): jasmine.AsymmetricMatcher<unknown> {
  return jasmine.objectContaining({details: jasmine.objectContaining({reason})});
}
