/** Writes documents in batches, and only those that differ from what stands there. */
import type {Firestore} from 'firebase-admin/firestore';
import {isDeepStrictEqual} from 'node:util';
import {toDomain, toFirestore} from '../../functions/src/firestore/convert';
import type {ContentDocument} from './content';

/** Below the limits of a commit, even where every document is long. */
const BATCH = 100;

export async function writeDocuments(
  db: Firestore,
  documents: readonly ContentDocument[],
  log: (line: string) => void,
) {
  let written = 0;
  for (let start = 0; start < documents.length; start += BATCH) {
    const wanted = documents.slice(start, start + BATCH);
    const found = await db.getAll(...wanted.map(({path}) => db.doc(path)));
    const batch = db.batch();
    wanted.forEach(({path, data}, i) => {
      const fields = toFirestore(data) as FirebaseFirestore.DocumentData;
      if (isDeepStrictEqual(toDomain(found[i]?.data()), fields)) return;
      batch.set(db.doc(path), fields);
      written += 1;
    });
    await batch.commit();
    log(`Documents: ${Math.min(start + BATCH, documents.length)} of ${documents.length} checked.`);
  }
  const unchanged = documents.length - written;
  log(`Documents: ${written} written, ${unchanged} unchanged.`);
  return {written, unchanged};
}

/** Writes documents where none stands yet: what people may have changed since is theirs. */
export async function writeAbsent(db: Firestore, documents: readonly ContentDocument[]): Promise<void> {
  for (const {path, data} of documents) {
    const ref = db.doc(path);
    await db.runTransaction(async (transaction) => {
      if (!(await transaction.get(ref)).exists)
        transaction.create(ref, toFirestore(data) as FirebaseFirestore.DocumentData);
    });
  }
}
