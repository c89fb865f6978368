/** What stands in a project, read without any of the tools that are on trial. */
import {type CollectionReference, DocumentReference, type Firestore} from 'firebase-admin/firestore';
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Bucket} from '../../functions/src/files/bucket';

/** All documents by their paths, but for those of some root collections. */
export async function documentsOf(
  db: Firestore,
  without: readonly string[] = [],
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const walk = async (collections: readonly CollectionReference[]) => {
    for (const collection of collections) {
      for (const ref of await collection.listDocuments()) {
        const snapshot = await ref.get();
        if (snapshot.exists) found.set(ref.path, plain(snapshot.data()));
        await walk(await ref.listCollections());
      }
    }
  };
  await walk((await db.listCollections()).filter(({id}) => !without.includes(id)));
  return found;
}

/** A reference names its project too, which is another one. */
function plain(value: unknown): unknown {
  if (value instanceof DocumentReference) return {refersTo: value.path};
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** All files by their names: the hash of the bytes, and what is said of them. */
export async function filesOf(bucket: Bucket): Promise<Map<string, unknown>> {
  const [objects] = await bucket.getFiles();
  const found = new Map<string, unknown>();
  for (const object of objects) {
    const [bytes] = await object.download();
    const {contentType, contentDisposition, cacheControl, metadata} = object.metadata;
    const {firebaseStorageDownloadTokens: _, ...custom} = {...metadata};
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    found.set(object.name, {sha256, contentType, contentDisposition, cacheControl, custom});
  }
  return found;
}

/** Every file of a folder: its name, and its bytes as text. */
export async function textsOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (name) => [name, await readFile(name, 'latin1')] as const)),
  );
}
