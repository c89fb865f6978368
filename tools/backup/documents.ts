/** The documents of a project, read and written whole. */
import type {
  CollectionReference,
  DocumentReference,
  DocumentSnapshot,
  Firestore,
} from 'firebase-admin/firestore';
import {inParallel} from './in-parallel';

export type Fields = Readonly<Record<string, unknown>>;

/** A document, and the one above it where that is there. */
export interface Found {
  readonly path: string;
  readonly fields: Fields;
  readonly parent: Fields | undefined;
  /** Whether it was written after the moment that was asked about. */
  readonly isNewer: boolean;
}

/** Documents that are read in one go; each may be close to 1 MiB. */
const PAGE = 100;
const AT_ONCE = 20;

/** All documents of a collection and below it, those above first; also what lies below a document that is not there. */
export async function* documentsIn(
  collection: CollectionReference,
  since: number,
  parent?: Fields,
): AsyncGenerator<Found> {
  const refs = await collection.listDocuments();
  for (let start = 0; start < refs.length; start += PAGE) {
    const page = refs.slice(start, start + PAGE);
    const [snapshots, below] = await Promise.all([
      collection.firestore.getAll(...page),
      inParallel(page, AT_ONCE, (ref: DocumentReference) => ref.listCollections()),
    ]);
    for (const [i, snapshot] of snapshots.entries()) {
      const fields = snapshot.data();
      if (fields) yield {path: snapshot.ref.path, fields, parent, isNewer: isNewer(snapshot, since)};
      for (const inner of below[i] ?? []) yield* documentsIn(inner, since, fields);
    }
  }
}

/** Writes documents as they come, several at once. */
export async function writeDocuments(
  db: Firestore,
  documents: AsyncIterable<{readonly path: string; readonly fields: Fields}>,
): Promise<number> {
  let written = 0;
  await inParallel(documents, AT_ONCE, async ({path, fields}) => {
    await db.doc(path).set(fields);
    written += 1;
  });
  return written;
}

function isNewer({updateTime}: DocumentSnapshot, since: number): boolean {
  return (updateTime?.toMillis() ?? 0) >= since;
}
