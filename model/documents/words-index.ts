/**
 * The words inside the files, `catalogue/consortium-words-{n}`: fetched only when somebody searches. A shard holds a
 * sorted, front-coded vocabulary and, for each word, the documents it stands in as steps from one to the next: mostly
 * small numbers, which gzip well. Each shard stands for itself.
 */
import * as v from 'valibot';
import {packJson, revisionOf, unpackJson} from '../catalogue/payload';
import {packShards, SHARD_TARGET_BYTES, type ShardedIndex} from '../catalogue/shards';
import {idSchema} from '../schema/fields';
import {readSteps, writeSteps} from './steps';

/** The words of one document's file. */
export interface DocumentWords {
  readonly id: string;
  /** Sorted, each once. */
  readonly words: readonly string[];
}

/** One shard, as search uses it. */
export interface WordsShard {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** Places in `ids` of the documents that have this word. */
  documentsWith(word: number): number[];
}

export interface WordsIndex extends ShardedIndex {
  /** Documents whose words found no room: those that changed longest ago. */
  readonly leftOut: number;
}

const shardSchema = v.object({ids: v.array(idSchema), words: v.string(), lists: v.string()});

/**
 * Packs the words of documents, those first that come first.
 *
 * @param budget bytes all shards together may take: what one commit has room for
 */
export async function wordsIndexOf(
  documents: readonly DocumentWords[],
  budget = Infinity,
  target = SHARD_TARGET_BYTES,
): Promise<WordsIndex> {
  const read = documents.filter(({words}) => words.length > 0);
  const shards = await packShards(read, packWords, target);
  const payloads: Uint8Array[] = [];
  let size = 0;
  for (const payload of shards) {
    size += payload.byteLength;
    if (size > budget && payloads.length > 0) break;
    payloads.push(payload);
  }
  const kept = payloads.length === shards.length ? read.length : await countIn(payloads);
  return {
    revision: await revisionOf(...payloads),
    count: kept,
    payloads,
    leftOut: read.length - kept,
  };
}

async function countIn(payloads: readonly Uint8Array[]): Promise<number> {
  const shards = await Promise.all(payloads.map(unpackWords));
  return shards.reduce((sum, {ids}) => sum + ids.length, 0);
}

/** The payload of one shard. */
function packWords(documents: readonly DocumentWords[]): Promise<Uint8Array> {
  const places = new Map<string, number[]>();
  documents.forEach(({words}, place) => {
    for (const word of words) {
      const list = places.get(word);
      if (list) list.push(place);
      else places.set(word, [place]);
    }
  });
  const words = [...places.keys()].sort();
  return packJson({
    ids: documents.map(({id}) => id),
    words: frontCoded(words),
    lists: words.map((word) => writeSteps(places.get(word) ?? [])).join(' '),
  });
}

/**
 * One shard of words.
 *
 * @throws when it is damaged
 */
export async function unpackWords(bytes: Uint8Array): Promise<WordsShard> {
  const {ids, words: coded, lists: joined} = v.parse(shardSchema, await unpackJson(bytes));
  const words = frontDecoded(coded);
  const lists = joined === '' ? [] : joined.split(' ');
  if (lists.length !== words.length) throw new TypeError('The words do not match their lists.');
  return {
    ids,
    words,
    documentsWith: (word) => readSteps(lists[word] ?? '').filter((place) => place < ids.length),
  };
}

const LONGEST_SHARED = 35;

/** Each word as the number of letters it shares with the one before, and the rest. */
function frontCoded(words: readonly string[]): string {
  let before = '';
  const coded = words.map((word) => {
    let shared = 0;
    while (shared < LONGEST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  return coded.join(' ');
}

function frontDecoded(coded: string): string[] {
  if (coded === '') return [];
  let before = '';
  return coded.split(' ').map((part) => {
    before = before.slice(0, Number.parseInt(part.charAt(0), 36)) + part.slice(1);
    return before;
  });
}
