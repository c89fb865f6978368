/** The people of the functions' specs: accounts of the real Auth emulator, and calls in their name. */
import type {Role} from '@model/access/role';
import {getAuth} from 'firebase-admin/auth';
import type {CallableRequest} from 'firebase-functions/v2/https';
import type {Refusal} from '@model/commands/refusal';
import type {Task, TaskKind, TaskOf} from '../outbox/task';
import {toDomain} from '../firestore/convert';
import {aMember, refusedFor} from './as';
import {emulatedFirestore, emptyDatabase, PROJECT} from './emulated';

/** Who calls, as a fresh ID token of theirs would say. */
export interface Actor {
  readonly uid: string;
  readonly token: Readonly<Record<string, unknown>>;
}

/** A command's function, of which specs use what the platform calls. */
interface Runnable {
  run(request: CallableRequest): unknown;
}

/** Calls a command in somebody's name, or in nobody's. */
export async function callAs(
  command: Runnable,
  actor: Actor | undefined,
  data: unknown = {},
): Promise<unknown> {
  return command.run({data, ...(actor && {auth: actor})} as unknown as CallableRequest);
}

/** The error by which a command refuses. */
export function refusing(reason: Refusal): jasmine.AsymmetricMatcher<unknown> {
  return refusedFor(reason);
}

/** Makes an account with this address, verified unless it says otherwise. */
export async function anAccount(
  email: string,
  {
    verified = true,
    uid = email.replace(/[^a-z0-9]/gi, '-'),
    name,
  }: {verified?: boolean; uid?: string; name?: string} = {},
): Promise<Actor> {
  await getAuth().createUser({uid, email, emailVerified: verified, ...(name && {displayName: name})});
  return actorOf(uid);
}

/** The account as a token made now would have it: the claims are those of the Auth emulator. */
export async function actorOf(uid: string): Promise<Actor> {
  const {email, emailVerified, displayName, customClaims} = await getAuth().getUser(uid);
  const own = {email, email_verified: emailVerified, auth_time: Math.floor(Date.now() / 1000)};
  return {uid, token: {...own, ...(displayName && {name: displayName}), ...customClaims}};
}

/** Makes somebody who holds a role already, in the database and in their claims. */
export async function aPersonWith(role: Role, email: string): Promise<Actor> {
  const {uid} = await anAccount(email);
  const roleSince = Math.floor(Date.now() / 1000) - 60;
  await aMember(uid, {name: uid, email, role, roleSince, admittedBy: 'grant'});
  await getAuth().setCustomUserClaims(uid, {role, roleSince, roleEmail: email});
  return actorOf(uid);
}

/** Empties the database, and takes all accounts away. */
export async function emptyPortal(): Promise<void> {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  const accounts = fetch(`http://${host}/emulator/v1/projects/${PROJECT}/accounts`, {method: 'DELETE'});
  const [answer] = await Promise.all([accounts, emptyDatabase()]);
  if (!answer.ok) throw new Error(`The emulator did not empty its accounts: ${answer.status}.`);
}

/** What waits in the outbox of one kind. */
export async function waiting<K extends TaskKind>(kind: K): Promise<TaskOf<K>[]> {
  const {docs} = await emulatedFirestore().collection('outbox').where('task.kind', '==', kind).get();
  return docs.map((doc) => doc.get('task') as Task).filter((task): task is TaskOf<K> => task.kind === kind);
}

/** The fields of a document; `undefined` where there is none. */
export async function fieldsOf(path: string): Promise<Record<string, unknown> | undefined> {
  return toDomain((await emulatedFirestore().doc(path).get()).data()) as Record<string, unknown> | undefined;
}

/** The audit log as `action by target`, in no order. */
export async function audited(): Promise<string[]> {
  const {docs} = await emulatedFirestore().collection('audit').get();
  return docs.map((doc) => `${doc.get('action')} ${doc.get('by')} ${doc.get('target')}`);
}

/** The token in the link of the one invitation to this address that waits to be sent. */
export async function mailedToken(email: string): Promise<string> {
  const mails = (await waiting('send-mail')).filter(({letter}) => letter.to === email);
  const tokens = mails.flatMap(
    ({letter}) => /invitation=([\w.-]+)/.exec(letter.action?.address ?? '')?.[1] ?? [],
  );
  const [token] = tokens;
  if (tokens.length !== 1 || !token) throw new Error(`There are ${tokens.length} invitations to ${email}.`);
  return token;
}

/** Takes the mails away that wait, so that the next ones stand out. */
export async function forgetMails(): Promise<void> {
  const {docs} = await emulatedFirestore().collection('outbox').where('task.kind', '==', 'send-mail').get();
  await Promise.all(docs.map(({ref}) => ref.delete()));
}
