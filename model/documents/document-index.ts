import {packEntries, revisionOf, unpackEntriesAs, type ReportEntry} from '../catalogue/payload';
import {packShards, SHARD_TARGET_BYTES, type ShardedIndex} from '../catalogue/shards';
import {documentEntrySchema, type DocumentEntry} from './entry';

/** The index of documents, `catalogue/consortium-documents-{n}`. Deterministic, as that of outcomes is. */
export async function documentIndexOf(
  entries: readonly DocumentEntry[],
  target = SHARD_TARGET_BYTES,
): Promise<ShardedIndex> {
  const sorted = [...entries].sort(byLastChange);
  const payloads = await packShards(sorted, packEntries, target);
  return {revision: await revisionOf(...payloads), count: sorted.length, payloads};
}

/** The documents of one shard. Those that fail their schema are left out and reported. */
export function unpackDocuments(bytes: Uint8Array, report: ReportEntry): Promise<DocumentEntry[]> {
  return unpackEntriesAs(documentEntrySchema, bytes, report);
}

/** What changed last stands first; ids settle the rest. */
export function byLastChange(
  a: Pick<DocumentEntry, 'id' | 'updatedAt'>,
  b: Pick<DocumentEntry, 'id' | 'updatedAt'>,
): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}
