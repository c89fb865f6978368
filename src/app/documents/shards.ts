import type {DocumentReader} from '../core/firebase/document-reader';
import {readErrorKind} from '../core/errors/read-error';
import * as v from 'valibot';

const shardSchema = v.object({revision: v.string(), payload: v.instance(Uint8Array)});

const headSchema = v.object({
  ...shardSchema.entries,
  shards: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});

/** An index as it was read. */
export interface Shards {
  readonly payloads: readonly Uint8Array[];
  /** Changes when the index does. */
  readonly revision: string | undefined;
}

/** Tries before an index that is rebuilt again and again counts as out of reach. */
const TRIES = 3;

/**
 * All parts of `catalogue/{prefix}-{n}`, of one revision. An index that was never built holds nothing.
 *
 * @throws ReadError
 */
export async function readShards(reader: DocumentReader, prefix: string): Promise<Shards> {
  for (let tries = 1; ; tries++) {
    try {
      return await readOnce(reader, prefix);
    } catch (error) {
      if (!(error instanceof Rebuilt) || tries === TRIES) throw error;
    }
  }
}

/** The index was rebuilt while it was being read: what was read does not belong together. */
class Rebuilt extends Error {}

async function readOnce(reader: DocumentReader, prefix: string): Promise<Shards> {
  const head = await orAbsent(reader.get(`catalogue/${prefix}-0`, headSchema));
  if (!head) return {payloads: [], revision: undefined};
  const rest = await Promise.all(
    Array.from({length: head.shards - 1}, (_, i) =>
      orAbsent(reader.get(`catalogue/${prefix}-${i + 1}`, shardSchema)),
    ),
  );
  const payloads = rest.map((shard) => {
    if (shard?.revision !== head.revision) throw new Rebuilt();
    return shard.payload;
  });
  return {payloads: [head.payload, ...payloads], revision: head.revision};
}

async function orAbsent<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (readErrorKind(error) === 'absent') return undefined;
    throw error;
  }
}
