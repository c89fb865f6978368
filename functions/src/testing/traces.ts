/** Looks everywhere for what must not be there any more. Types of the SDK only: whoever looks brings their own. */
import type {Auth} from 'firebase-admin/auth';
import type {CollectionReference, Firestore} from 'firebase-admin/firestore';
import type {Storage} from 'firebase-admin/storage';
import {gunzipSync} from 'node:zlib';

type Bucket = ReturnType<Storage['bucket']>;

export interface Places {
  readonly db: Firestore;
  readonly auth: Auth;
  readonly bucket: Bucket;
  /** What was logged, by the name of the log. */
  readonly logs?: () => Promise<ReadonlyMap<string, string>>;
}

/**
 * Where any of these words still stands, in capital or small letters: in every document of Firestore at whatever depth
 * (ids, packed indexes and the outbox with its mails included), every account, the names and metadata of every file, and
 * every line of the logs.
 */
export async function tracesOf(
  words: readonly string[],
  {db, auth, bucket, logs}: Places,
): Promise<string[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const found: string[] = [];
  const look = (place: string, text: string) => {
    const content = text.toLowerCase();
    if (wanted.some((word) => content.includes(word))) found.push(place);
  };
  for (const collection of await db.listCollections()) await lookInto(collection, look);
  let pageToken: string | undefined;
  do {
    const page = await auth.listUsers(1000, pageToken);
    for (const user of page.users) look(`accounts/${user.uid}`, JSON.stringify(user));
    pageToken = page.pageToken;
  } while (pageToken);
  const [files] = await bucket.getFiles();
  for (const {name, metadata} of files) look(`files/${name}`, name + JSON.stringify(metadata));
  for (const [log, text] of (await logs?.()) ?? []) {
    text.split('\n').forEach((line, n) => look(`logs/${log}:${n + 1}`, line));
  }
  return found;
}

async function lookInto(
  collection: CollectionReference,
  look: (place: string, text: string) => void,
): Promise<void> {
  // Also those documents that are nothing but the path of others below them.
  for (const ref of await collection.listDocuments()) {
    const fields = (await ref.get()).data() ?? {};
    look(ref.path, ref.path + JSON.stringify(fields) + Object.values(fields).map(unpacked).join(''));
    for (const below of await ref.listCollections()) await lookInto(below, look);
  }
}

function unpacked(value: unknown): string {
  if (!(value instanceof Uint8Array)) return '';
  try {
    return gunzipSync(value).toString('utf8');
  } catch {
    return Buffer.from(value).toString('utf8');
  }
}
