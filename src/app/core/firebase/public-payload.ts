import {ReadError} from '../errors/read-error';
import {withTimeLimit} from '../errors/time-limit';
import {documentsAddress, type FirebaseConfig} from './firebase-config';

/**
 * The `payload` bytes of one public document, by a plain fetch of Firestore's REST address
 * (https://firebase.google.com/docs/firestore/reference/rest/v1/projects.databases.documents/get),
 * for pages that must not load a Firestore client.
 *
 * @throws ReadError `absent` when there is none or the rules refuse, `unreachable` when nothing answers,
 *   `damaged` when the document has no payload
 */
export async function readPublicPayload(config: FirebaseConfig, path: string): Promise<Uint8Array> {
  const response = await withTimeLimit(fetch(`${documentsAddress(config)}/${path}`)).catch(
    (cause: unknown) => {
      throw new ReadError('unreachable', {cause});
    },
  );
  if (response.status === 403 || response.status === 404) throw new ReadError('absent');
  if (!response.ok) throw new ReadError('unreachable');
  const document = (await response.json()) as {fields?: {payload?: {bytesValue?: string}}};
  const base64 = document.fields?.payload?.bytesValue;
  if (base64 === undefined) throw new ReadError('damaged');
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
