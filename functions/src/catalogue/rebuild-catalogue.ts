import {digestOf} from '@model/catalogue/digest';
import {packJson, revisionOf} from '@model/catalogue/payload';
import {indexOf, type CatalogueIndex} from '@model/catalogue/shards';
import {VISIBILITIES, type Visibility} from '@model/access/visibility';
import type {DocumentReference, Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import type {RefusedDocument} from '../firestore/read';
import {gather} from './gather';
import {takeLease} from './lease';

/** Firestore takes at most 10 MiB in one commit; the rest is room for what is around the payloads. */
const MAX_COMMIT_BYTES = 9_000_000;

export interface RebuildReport {
  readonly counts: Readonly<Record<Visibility, number>>;
  readonly revisions: Readonly<Record<string, string>>;
  /** Ids of the documents of `catalogue` that were written; none when nothing had changed. */
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly refused: readonly RefusedDocument[];
}

/**
 * Rebuilds `catalogue/` from what is published: both indexes and the home digest, in one commit.
 *
 * What has not changed is not written, so a consortium outcome never moves even the update time of a
 * public document. Safe to run at any time, any number of times, and by several at once.
 *
 * @param begin called once it is its turn, before anything is read
 */
export async function rebuildCatalogue(
  db: Firestore,
  {now = new Date(), begin}: {readonly now?: Date; readonly begin?: () => Promise<void>} = {},
): Promise<RebuildReport> {
  const lease = await takeLease(db);
  try {
    await begin?.();
    const {refused, ...sources} = await gather(db);
    const indexes = await Promise.all(
      VISIBILITIES.map(async (visibility) => ({
        prefix: visibility,
        index: await indexOf(sources.deliverables.filter((entry) => entry.visibility === visibility)),
      })),
    );
    const home = await packJson(digestOf({...sources, now}));
    const documents = new Map<string, CatalogueDocument>([
      ...indexes.flatMap(({prefix, index}) => shardDocuments(prefix, index)),
      // Whoever remembers the public's index learns from this one revision that anything public has changed.
      ['public-home', {revision: await revisionOf(home, ...publicPayloads(indexes)), payload: home}],
    ]);
    refuseTooMuch(documents);

    const collection = db.collection(paths.catalogue);
    const present = await collection.listDocuments();
    const {written, deleted} = await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const refs = [...documents.keys()].map((id) => collection.doc(id));
      const before = await transaction.getAll(...refs, {fieldMask: ['revision', 'shards']});
      const changed = before.filter((doc) => !isSame(doc.data(), documents.get(doc.id)));
      for (const doc of changed) transaction.set(doc.ref, documents.get(doc.id) ?? {});
      const surplus = present.filter((ref) => isSurplus(ref, documents));
      for (const ref of surplus) transaction.delete(ref);
      lease.release(transaction);
      return {written: changed.map((doc) => doc.id), deleted: surplus.map((ref) => ref.id)};
    });
    return {
      counts: {public: countOf(indexes, 'public'), consortium: countOf(indexes, 'consortium')},
      revisions: Object.fromEntries([...documents].map(([id, {revision}]) => [id, revision])),
      written,
      deleted,
      refused,
    };
  } catch (error) {
    await lease.abandon().catch(() => undefined);
    throw error;
  }
}

interface CatalogueDocument {
  readonly revision: string;
  readonly payload: Uint8Array;
  readonly shards?: number;
  readonly count?: number;
}

function shardDocuments(
  prefix: Visibility,
  {revision, count, payloads}: CatalogueIndex,
): [string, CatalogueDocument][] {
  const head = {revision, shards: payloads.length, count};
  return payloads.map((payload, n) => [`${prefix}-${n}`, n === 0 ? {...head, payload} : {revision, payload}]);
}

/** Whether a stored document already says this. The revision is a hash of the content, all shards' together. */
function isSame(
  before: {revision?: unknown; shards?: unknown} | undefined,
  after?: CatalogueDocument,
): boolean {
  return before?.revision === after?.revision && before?.shards === after?.shards;
}

/** Whether a document is a shard that the new index no longer has. */
function isSurplus(ref: DocumentReference, documents: ReadonlyMap<string, unknown>): boolean {
  return /^(?:public|consortium)-\d+$/.test(ref.id) && !documents.has(ref.id);
}

function publicPayloads(
  indexes: readonly {prefix: Visibility; index: CatalogueIndex}[],
): readonly Uint8Array[] {
  return indexes.find(({prefix}) => prefix === 'public')?.index.payloads ?? [];
}

function countOf(
  indexes: readonly {prefix: Visibility; index: CatalogueIndex}[],
  prefix: Visibility,
): number {
  return indexes.find((item) => item.prefix === prefix)?.index.count ?? 0;
}

function refuseTooMuch(documents: ReadonlyMap<string, CatalogueDocument>): void {
  const total = [...documents.values()].reduce((sum, {payload}) => sum + payload.byteLength, 0);
  if (total > MAX_COMMIT_BYTES) {
    throw new RangeError(`The catalogue has grown to ${total} bytes, more than one commit can take.`);
  }
}
