/**
 * The emulators with the real rules and one set of documents and files, shared by all specs of this folder.
 * Clients can write hardly anything, so the specs can't disturb one another; what a spec writes past the rules it puts
 * back, and what editors write goes to a fresh place.
 */
import {initializeTestEnvironment, type RulesTestContext} from '@firebase/rules-unit-testing';
import type {FirebaseStorage} from 'firebase/storage';
import {doc, type Firestore, setDoc, setLogLevel} from 'firebase/firestore';
import {ref, uploadString} from 'firebase/storage';
import {readFileSync} from 'node:fs';
import type {Person} from '../fixtures/people';
import {DOCUMENTS, FILES} from './samples';

/** What a person's browser holds: the two clients, speaking in their name, and whose it is. */
export interface Client {
  readonly uid: string | undefined;
  readonly firestore: Firestore;
  readonly storage: FirebaseStorage;
}

/** The project of the emulators. The Storage rules look for revocations in it. */
export const PROJECT = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal-test';
export const FIRESTORE_HOST = process.env['FIRESTORE_EMULATOR_HOST'] ?? '127.0.0.1:18080';
export const STORAGE_HOST = process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ?? '127.0.0.1:19199';
export const BUCKET = `${PROJECT}.appspot.com`;

export const FIRESTORE_RULES = readFileSync('firestore.rules', 'utf8');
export const STORAGE_RULES = readFileSync('storage.rules', 'utf8');

const PATIENCE_MS = 10_000;

// The emulators' first answers, on a machine that is busy with other suites, take their time.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000;

// Every refusal is expected here; the SDK would log each.
setLogLevel('silent');

// Rules that don't compile are refused by the emulators, and then no spec runs.
const environment = await initializeTestEnvironment({
  projectId: PROJECT,
  firestore: {...address(FIRESTORE_HOST), rules: FIRESTORE_RULES},
  storage: {...address(STORAGE_HOST), rules: STORAGE_RULES},
});
await environment.clearFirestore();
await withoutRules(async ({firestore, storage}) => {
  await Promise.all(Object.entries(DOCUMENTS).map(([path, data]) => setDoc(doc(firestore, path), data)));
  for (const [path, customMetadata] of Object.entries(FILES)) {
    await uploadString(ref(storage, path), path, 'raw', {contentType: 'text/plain', customMetadata});
  }
});
afterAll(() => environment.cleanup());

const clients = new Map<Person, Client>();

/** The clients of this person, the same at each call. */
export function as(person: Person): Client {
  const known = clients.get(person);
  if (known) return known;
  const made = clientOf(
    person.uid === undefined
      ? environment.unauthenticatedContext()
      : environment.authenticatedContext(person.uid, {...person.claims}),
    person.uid,
  );
  clients.set(person, made);
  return made;
}

/** Does something that the rules don't see, as a function with the Admin SDK would. */
export function withoutRules(work: (client: Client) => Promise<void>): Promise<void> {
  return environment.withSecurityRulesDisabled((context) => work(clientOf(context)));
}

/** Puts other rules into the Storage emulator. Answers 200, or 400 where they don't compile. */
export async function loadStorageRules(content: string): Promise<number> {
  const response = await fetch(`http://${STORAGE_HOST}/internal/setRules`, {
    method: 'PUT',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({rules: {files: [{name: 'storage.rules', content}]}}),
  });
  return response.status;
}

function clientOf(context: RulesTestContext, uid?: string): Client {
  const storage = context.storage(`gs://${BUCKET}`);
  // Left alone, the SDK asks an emulator that has gone away again and again for ten minutes.
  storage.setMaxOperationRetryTime(PATIENCE_MS);
  storage.setMaxUploadRetryTime(PATIENCE_MS);
  // The testing library is typed after the older clients, which the modular functions accept as they are.
  return {
    uid,
    firestore: context.firestore() as unknown as Firestore,
    storage: storage as unknown as FirebaseStorage,
  };
}

function address(host: string): {host: string; port: number} {
  const {hostname, port} = new URL(`http://${host}`);
  return {host: hostname, port: Number(port)};
}
