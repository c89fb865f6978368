/** The emulated Storage that the functions' specs run against, past the rules and through them. */
import {bucket} from '../files/bucket';
import {emulatedFirestore} from './emulated';

const host = () => {
  const found = process.env['FIREBASE_STORAGE_EMULATOR_HOST'];
  if (!found) throw new Error('These specs need the Storage emulator: set FIREBASE_STORAGE_EMULATOR_HOST.');
  return found;
};

/** How often something is begun anew when the emulator closes its connections, each time after the client's own retries. */
const ATTEMPTS = 3;

/** Does something with files, and again where the emulator has closed the connection meanwhile. */
export async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // The client says it by a code or, of an upload, in words alone.
      const wasClosed = /\b(?:ECONNRESET|EPIPE)\b/.test(
        `${(error as {code?: unknown}).code} ${String(error)}`,
      );
      if (!wasClosed || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Empties the specs' own bucket. */
export async function emptyFiles(): Promise<void> {
  emulatedFirestore();
  host();
  await onceMore(() => bucket().deleteFiles({force: true}));
}

/** Puts a file somewhere, as a member's browser or a function would have. */
export async function putFile(
  path: string,
  content: string | Buffer = 'x',
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  await onceMore(() =>
    bucket().file(path).save(Buffer.from(content), {resumable: false, metadata: {metadata}}),
  );
}

export async function hasFile(path: string): Promise<boolean> {
  return (await bucket().file(path).exists())[0];
}

/** The names of all files below a prefix. */
export async function filesBelow(prefix: string): Promise<string[]> {
  const [files] = await bucket().getFiles({prefix});
  return files.map(({name}) => name).sort();
}

/** The same of what people have put there: not the pictures that are drawn of items for previews. */
export async function givenFiles(): Promise<string[]> {
  return (await filesBelow('')).filter((path) => !path.startsWith('previews/'));
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Somebody's ID token, as the emulators take it: unsigned. */
export function idTokenOf(uid: string, claims: object = {}): string {
  const iat = Math.floor(Date.now() / 1000);
  const project = process.env['GCLOUD_PROJECT'] ?? 'demo-canheal-test';
  const about = {iss: `https://securetoken.google.com/${project}`, aud: project, sub: uid, user_id: uid};
  const times = {iat, exp: iat + 3600, auth_time: iat};
  const firebase = {sign_in_provider: 'custom', identities: {}};
  return `${part({alg: 'none', type: 'JWT'})}.${part({...about, ...times, firebase, ...claims})}.`;
}

/** What Storage answers a browser that asks for a file, in somebody's name or with a download token. */
export async function fetchFile(
  path: string,
  {idToken, token}: {readonly idToken?: string; readonly token?: string} = {},
): Promise<Response> {
  const address = new URL(`http://${host()}/v0/b/${bucket().name}/o/${encodeURIComponent(path)}`);
  address.searchParams.set('alt', 'media');
  if (token) address.searchParams.set('token', token);
  return fetch(address, idToken ? {headers: {Authorization: `Firebase ${idToken}`}} : {});
}

/** The download token that Storage has minted for a file, by whoever was allowed to read it. */
export async function tokenOf(path: string): Promise<string | undefined> {
  const [metadata] = await bucket().file(path).getMetadata();
  const tokens: unknown = metadata.metadata?.['firebaseStorageDownloadTokens'];
  return typeof tokens === 'string' ? tokens.split(',')[0] : undefined;
}
