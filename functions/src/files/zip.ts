/** Looks into a ZIP's list of contents without unpacking anything, and unpacks single entries within bounds. */
import {inflateRawSync} from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** What the list says; the truth may be more. */
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** Where its own header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;

/**
 * The entries of a ZIP, wherever in the file it stands; `undefined` where the bytes end in none, or in one of more than
 * `most` entries.
 */
export function zipEntries(bytes: Buffer, most = MOST_ENTRIES): ZipEntry[] | undefined {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const count = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 12);
    const entries = count > most ? undefined : entriesAt(bytes, at - size, at, count);
    if (entries) return entries;
  }
  return undefined;
}

/**
 * Whether bytes that end a file end in a ZIP, though its list of contents may begin before them: then it counts as one if
 * its end is where the file's is.
 */
export function endsInZip(tail: Buffer): boolean {
  if (zipEntries(tail)) return true;
  for (
    let at = tail.length - END_LENGTH;
    at >= Math.max(0, tail.length - END_LENGTH - LONGEST_COMMENT);
    at--
  ) {
    if (tail.readUInt32LE(at) === END && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length)
      return true;
  }
  return false;
}

function entriesAt(bytes: Buffer, start: number, end: number, count: number): ZipEntry[] | undefined {
  if (start < 0) return undefined;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) return undefined;
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

/**
 * One entry's content.
 *
 * @throws RangeError when it is more than `most` bytes, whatever the list says; Error when it is damaged
 */
export function unzipEntry(bytes: Buffer, entry: ZipEntry, most: number): Buffer {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL) {
    throw new Error('The entry is not where the list says.');
  }
  const skipped = bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const start = entry.offset + 30 + skipped;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > most) throw new RangeError('The entry is too big.');
    return packed;
  }
  if (entry.method !== 8) throw new Error('The entry is packed in an unknown way.');
  return inflateRawSync(packed, {maxOutputLength: Math.max(1, most)});
}
