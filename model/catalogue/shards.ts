import type {CatalogueEntry} from './entry';
import {compareEntries} from './order';
import {packEntries, revisionOf} from './payload';

/** Well under Firestore's 1 MiB for a document, with room for what is around the payload. */
export const SHARD_TARGET_BYTES = 700_000;

/** One visibility's index, ready to be written: `{prefix}-0`, `{prefix}-1` and so on. */
export interface CatalogueIndex {
  /** A name for the content: it changes only when the content does. */
  readonly revision: string;
  readonly count: number;
  /** At least one, so that an empty catalogue is a catalogue too. */
  readonly payloads: readonly Uint8Array[];
}

/**
 * Sorts the entries and packs them into as few shards as keep below the target. Deterministic: the same
 * entries in any order give the same bytes, hence the same revision.
 */
export async function indexOf(
  entries: readonly CatalogueEntry[],
  target = SHARD_TARGET_BYTES,
): Promise<CatalogueIndex> {
  const sorted = [...entries].sort(compareEntries);
  const payloads = await packShards(sorted, target);
  return {revision: await revisionOf(...payloads), count: sorted.length, payloads};
}

/** Packs a run of entries, in equal parts where the whole is too big for one shard. */
async function packShards(entries: readonly CatalogueEntry[], target: number): Promise<Uint8Array[]> {
  const payload = await packEntries(entries);
  if (payload.byteLength <= target) return [payload];
  if (entries.length < 2) throw new RangeError(`The outcome ${entries[0]?.id} is too big for the index.`);
  const parts = Math.ceil(payload.byteLength / target);
  const length = Math.ceil(entries.length / parts);
  const shards: Uint8Array[] = [];
  for (let start = 0; start < entries.length; start += length) {
    shards.push(...(await packShards(entries.slice(start, start + length), target)));
  }
  return shards;
}
