import {createHash} from 'node:crypto';
import {TextCheck} from './text-check';

/** What is kept of a file's beginning and its end: enough to tell what it is, however long it is. */
const HEAD = 1_000_000;
const TAIL = 8_000_000;

/** A file that has come by once. Its memory is bounded unless it is kept whole. */
export interface Seen {
  readonly size: number;
  readonly sha256: string;
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly text: TextCheck;
  readonly whole?: Buffer;
}

/**
 * Looks through a file while it streams by.
 *
 * @throws RangeError when it is more than `limit` bytes
 */
export async function lookThrough(
  stream: AsyncIterable<unknown>,
  {limit, whole}: {readonly limit: number; readonly whole: boolean},
): Promise<Seen> {
  const hash = createHash('sha256');
  const text = new TextCheck();
  const first: Buffer[] = [];
  const last: Buffer[] = [];
  let size = 0;
  let lastSize = 0;
  for await (const piece of stream) {
    const bytes = piece as Buffer;
    if (size + bytes.length > limit) throw new RangeError('The file is larger than it may be.');
    if (size < HEAD) first.push(Buffer.from(bytes.subarray(0, HEAD - size)));
    size += bytes.length;
    hash.update(bytes);
    text.push(bytes);
    last.push(bytes);
    lastSize += bytes.length;
    while (!whole && lastSize - (last[0]?.length ?? 0) >= TAIL) lastSize -= last.shift()?.length ?? 0;
  }
  const tail = Buffer.concat(last);
  return {
    size,
    sha256: hash.digest('hex'),
    head: Buffer.concat(first),
    tail: tail.subarray(-TAIL),
    text,
    ...(whole && {whole: tail}),
  };
}
