import type {AnswerOf, Command, ParsedOf} from '@model/commands/command';
import {includesRole, type Role} from '@model/access/role';
import {describeIssues} from '@model/catalogue/payload';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {type CallableOptions, type CallableRequest, onCall} from 'firebase-functions/v2/https';
import * as v from 'valibot';
import {standingRole} from '../access/require-role';
import {HASH_KEY} from '../config';
import {paths} from '../firestore/paths';
import {refusal} from './refuse';

/** Who asks, as their token says. */
export interface Caller {
  readonly uid: string;
  /** In small letters; empty for an account without one. */
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  /** The role that stands; `undefined` for strangers. */
  readonly role: Role | undefined;
  /** When they signed in, in epoch seconds. */
  readonly signedInAt: number;
}

/** What a caller has to be: signed in, signed in with an address known to be theirs, or holder of a role. */
export type Needs = 'signed-in' | 'verified' | Role;

/**
 * The Cloud Function of a command: authorises, parses by the command's schema, does the work, answers. Specs call its
 * `run`.
 *
 * @throws HttpsError with a `RefusalDetails`, as `refusal` makes it
 */
export function answer<C extends Command<v.GenericSchema, unknown>>(
  command: C,
  needs: Needs,
  work: (input: ParsedOf<C>, caller: Caller, db: Firestore) => Promise<AnswerOf<C>>,
  options: CallableOptions = {},
) {
  const secrets = [HASH_KEY, ...(options.secrets ?? [])];
  return onCall({...options, secrets, cors: false}, async (request: CallableRequest<unknown>) => {
    const db = getFirestore();
    const caller = await callerOf(request, db);
    authorise(caller, needs);
    const parsed = v.safeParse(command.input, request.data);
    if (!parsed.success) throw refusal('bad-input', {issues: describeIssues(parsed.issues)});
    return work(parsed.output as ParsedOf<C>, caller, db);
  });
}

async function callerOf({auth}: CallableRequest<unknown>, db: Firestore): Promise<Caller> {
  if (!auth) throw refusal('signed-out');
  // The token of a deleted account lives on for up to an hour. It must not bring anything of the person back.
  const revocation = await db.doc(paths.revocation(auth.uid)).get();
  if (revocation.get('deletedAt') !== undefined) throw refusal('signed-out');
  const {email = '', email_verified: emailVerified = false, name, auth_time: signedInAt = 0} = auth.token;
  return {
    uid: auth.uid,
    email: email.toLowerCase(),
    emailVerified,
    name: typeof name === 'string' ? name : undefined,
    role: await standingRole(auth, db),
    signedInAt,
  };
}

function authorise(caller: Caller, needs: Needs): void {
  if (needs === 'signed-in') return;
  if (needs === 'verified') {
    if (!caller.email || !caller.emailVerified) throw refusal('not-verified');
  } else if (!includesRole(caller.role, needs)) throw refusal('not-allowed');
}
