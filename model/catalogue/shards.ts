import type {CatalogueEntry} from './entry';
import {compareEntries} from './order';
import {packEntries, revisionOf} from './payload';

/** Well under Firestore's 1 MiB for a document, with room for what is around the payload. */
export const SHARD_TARGET_BYTES = 700_000;

/** An index in parts, ready to be written: `{prefix}-0`, `{prefix}-1` and so on. */
export interface ShardedIndex {
  /** A name for the content: it changes only when the content does. */
  readonly revision: string;
  readonly count: number;
  /** At least one, so that an empty index is an index too. */
  readonly payloads: readonly Uint8Array[];
}

/** One visibility's index of outcomes. */
export type CatalogueIndex = ShardedIndex;

/**
 * Sorts the entries and packs them into as few shards as keep below the target. Deterministic: the same
 * entries in any order give the same bytes, hence the same revision.
 */
export async function indexOf(
  entries: readonly CatalogueEntry[],
  target = SHARD_TARGET_BYTES,
): Promise<CatalogueIndex> {
  const sorted = [...entries].sort(compareEntries);
  const payloads = await packShards(sorted, packEntries, target);
  return {revision: await revisionOf(...payloads), count: sorted.length, payloads};
}

/** Packs a run of items, in equal parts where the whole is too big for one shard. */
export async function packShards<T extends {readonly id: string}>(
  items: readonly T[],
  pack: (items: readonly T[]) => Promise<Uint8Array>,
  target = SHARD_TARGET_BYTES,
): Promise<Uint8Array[]> {
  const payload = await pack(items);
  if (payload.byteLength <= target) return [payload];
  if (items.length < 2) throw new RangeError(`The item ${items[0]?.id} is too big for the index.`);
  const parts = Math.ceil(payload.byteLength / target);
  const length = Math.ceil(items.length / parts);
  const shards: Uint8Array[] = [];
  for (let start = 0; start < items.length; start += length) {
    shards.push(...(await packShards(items.slice(start, start + length), pack, target)));
  }
  return shards;
}
