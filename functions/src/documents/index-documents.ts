import {documentIndexOf, byLastChange} from '@model/documents/document-index';
import {documentSchema} from '@model/documents/document';
import {documentEntryOf, type DocumentEntry} from '@model/documents/entry';
import {wordsIndexOf, type DocumentWords} from '@model/documents/words-index';
import type {ShardedIndex} from '@model/catalogue/shards';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {takeLease} from '../catalogue/lease';
import {paths} from '../firestore/paths';
import {readAll, type RefusedDocument} from '../firestore/read';
import * as logs from '../logs';

/** Firestore takes at most 10 MiB in one commit; the rest is for the entries and what is around the payloads. */
const WORDS_BUDGET = 8_000_000;

/** How long one that waits is waited for: should it die, its task is run again, and others take its place. */
const WAITING_MS = 180_000;

/** Whatever `documentWords` holds. An unread file has no words, and a document without words is found by its title. */
const wordsSchema = v.object({version: v.number(), words: v.string()});

export interface DocumentIndexReport {
  readonly count: number;
  /** Documents whose file gave words. */
  readonly read: number;
  /** Ids of the documents of `catalogue` that were written; none when nothing had changed. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  /** Documents whose words found no room in the index. */
  readonly leftOut: number;
  readonly refused: readonly RefusedDocument[];
}

/**
 * Runs the task: rebuilds both indexes and says so in the log. Where another rebuild waits for its turn already, there
 * is nothing to do: it has read nothing yet, and will see everything.
 */
export async function indexDocuments(db: Firestore): Promise<void> {
  const place = db.doc(paths.documentsNext);
  const isNext = await db.runTransaction(async (transaction) => {
    const until: unknown = (await transaction.get(place)).get('until');
    if (typeof until === 'number' && until > Date.now()) return false;
    transaction.set(place, {until: Date.now() + WAITING_MS});
    return true;
  });
  if (!isNext) return;
  const report = await rebuildDocumentIndex(db, () => place.delete());
  report.refused.forEach(logs.documentRefused);
  logs.documentsIndexed(report);
}

/**
 * Rebuilds the index of documents and that of the words inside their files from what stands, in one commit. Safe to
 * run at any time, any number of times, and by several at once.
 *
 * @param begin called once it is its turn, before anything is read
 */
export async function rebuildDocumentIndex(
  db: Firestore,
  begin?: () => Promise<unknown>,
): Promise<DocumentIndexReport> {
  const lease = await takeLease(db, undefined, paths.documentsLease);
  try {
    await begin?.();
    const entries: DocumentEntry[] = [];
    const wordsOf = new Map<string, {version: number; words: string}>();
    const refused = await Promise.all([
      readAll(db, paths.documents, documentSchema, (id, fields) => {
        entries.push(documentEntryOf({...fields, id}));
      }),
      readAll(db, paths.documentWords, wordsSchema, (id, fields) => wordsOf.set(id, fields)),
    ]);
    const words = [...entries].sort(byLastChange).flatMap(({id, version}): DocumentWords[] => {
      const found = wordsOf.get(id);
      // Words of an earlier version say nothing of this one.
      return found?.version === version && found.words ? [{id, words: found.words.split(' ')}] : [];
    });
    const [documentIndex, wordsIndex] = await Promise.all([
      documentIndexOf(entries),
      wordsIndexOf(words, WORDS_BUDGET),
    ]);
    const parts = new Map([
      ...shards('consortium-documents', documentIndex),
      ...shards('consortium-words', wordsIndex),
    ]);
    const collection = db.collection(paths.catalogue);
    const present = await collection.listDocuments();
    const {written, deleted} = await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const refs = [...parts.keys()].map((id) => collection.doc(id));
      const before = await transaction.getAll(...refs, {fieldMask: ['revision', 'shards']});
      const changed = before.filter((doc) => {
        const after = parts.get(doc.id);
        return doc.get('revision') !== after?.revision || doc.get('shards') !== after?.shards;
      });
      for (const doc of changed) transaction.set(doc.ref, parts.get(doc.id) ?? {});
      const surplus = present.filter(
        ({id}) => /^consortium-(?:documents|words)-\d+$/.test(id) && !parts.has(id),
      );
      for (const ref of surplus) transaction.delete(ref);
      lease.release(transaction);
      return {written: changed.map((doc) => doc.id), deleted: surplus.map((ref) => ref.id)};
    });
    const {count, leftOut} = wordsIndex;
    return {count: entries.length, read: count, written, deleted, leftOut, refused: refused.flat()};
  } catch (error) {
    await lease.abandon().catch(() => undefined);
    throw error;
  }
}

interface Part {
  readonly revision: string;
  readonly payload: Uint8Array;
  readonly shards?: number;
  readonly count?: number;
}

function shards(prefix: string, {revision, count, payloads}: ShardedIndex): [string, Part][] {
  const head = {revision, shards: payloads.length, count};
  return payloads.map((payload, n) => [`${prefix}-${n}`, n === 0 ? {...head, payload} : {revision, payload}]);
}
