import {syntheticDocuments, syntheticText} from '../../test/fixtures/synthetic-documents';
import {SHARD_TARGET_BYTES} from '../catalogue/shards';
import {documentIndexOf, unpackDocuments} from './document-index';
import {documentEntryOf} from './entry';
import {readSteps, writeSteps} from './steps';
import {MOST_WORDS, wordsIn} from './words';
import {unpackWords, wordsIndexOf, type DocumentWords} from './words-index';

const refuse = () => fail('No entry should be refused.');

async function unpackedFrom(payloads: readonly Uint8Array[]): Promise<DocumentWords[]> {
  const shards = await Promise.all(payloads.map(unpackWords));
  return shards.flatMap((shard) => {
    const found = shard.ids.map((id) => ({id, words: [] as string[]}));
    shard.words.forEach((word, number) => {
      for (const place of shard.documentsWith(number)) found[place]?.words.push(word);
    });
    return found;
  });
}

describe('The words inside files', () => {
  it('are the different ones, normalised and sorted, without the commonest', () => {
    expect(wordsIn('The Zażółć of WP 7 and the zazolc, D10.1; can.heal at 3.14')).toEqual([
      '3.14',
      'canheal',
      'd10.1',
      'wp7',
      'zazolc',
    ]);
  });

  it('are words of letters rather than numbers where there are too many', () => {
    const text = [...Array.from({length: MOST_WORDS}, (_, n) => `${1000 + n}`), 'tumour'].join(' ');
    const words = wordsIn(text);
    expect(words.length).toBe(MOST_WORDS);
    expect(words).toContain('tumour');
  });

  it('leave out what is no word of any language', () => {
    expect(wordsIn(`real ${'x'.repeat(41)}`)).toEqual(['real']);
  });
});

describe('A list of steps', () => {
  it('gives back the numbers it was made of', () => {
    for (const numbers of [[], [0], [5, 6, 7, 40, 41, 1_999], [31, 64, 1_000_000]]) {
      expect(readSteps(writeSteps(numbers))).toEqual(numbers);
    }
  });

  it('takes one letter for a neighbour', () => {
    expect(writeSteps([0, 1, 2, 3])).toHaveSize(4);
  });

  it('refuses what it did not write', () => {
    expect(() => readSteps('A*')).toThrowError(TypeError);
    expect(() => readSteps('______A')).toThrowError(TypeError);
  });
});

describe('The index of words', () => {
  const some: DocumentWords[] = [
    {id: 'a', words: ['consent', 'consortium', 'tumour']},
    {id: 'b', words: ['consent']},
    {id: 'c', words: []},
  ];

  it('gives back every word of every document that has any', async () => {
    const index = await wordsIndexOf(some);
    expect(await unpackedFrom(index.payloads)).toEqual(some.slice(0, 2));
    expect([index.count, index.leftOut]).toEqual([2, 0]);
  });

  it('is the same bytes for the same words, and has another revision for others', async () => {
    const [once, again] = await Promise.all([wordsIndexOf(some), wordsIndexOf(some)]);
    expect(again).toEqual(once);
    const other = await wordsIndexOf(some.slice(1));
    expect(other.revision).not.toBe(once.revision);
  });

  it('is an index when there is nothing in it', async () => {
    const {payloads, count} = await wordsIndexOf([]);
    expect(count).toBe(0);
    expect(await unpackedFrom(payloads)).toEqual([]);
  });

  it('leaves out the last documents where there is no room, and says how many', async () => {
    const many = Array.from({length: 40}, (_, n) => ({id: `d${n}`, words: wordsIn(syntheticText(n))}));
    const whole = await wordsIndexOf(many, Infinity, 20_000);
    const cut = await wordsIndexOf(many, 45_000, 20_000);
    expect(whole.leftOut).toBe(0);
    expect(cut.leftOut).toBeGreaterThan(0);
    expect(cut.count + cut.leftOut).toBe(40);
    const ids = (await unpackedFrom(cut.payloads)).map(({id}) => id);
    expect(ids).toEqual(many.slice(0, cut.count).map(({id}) => id));
  });

  it('refuses a damaged shard', async () => {
    const {payloads} = await wordsIndexOf(some);
    await expectAsync(unpackWords((payloads[0] ?? new Uint8Array()).slice(0, 20))).toBeRejected();
  });
});

describe('Both indexes at 2,000 documents of 2,500 words', () => {
  const documents = syntheticDocuments(2_000);

  it('keep every entry within 200 kB', async () => {
    const index = await documentIndexOf(documents.map(documentEntryOf));
    const shards = await Promise.all(index.payloads.map((payload) => unpackDocuments(payload, refuse)));
    expect(shards.flat().length).toBe(2_000);
    expect(index.payloads.reduce((sum, payload) => sum + payload.byteLength, 0)).toBeLessThan(200_000);
  });

  it('keep every word within 2.5 MB, in shards that Firestore takes', async () => {
    const words = documents.map(({id}, n) => ({id, words: wordsIn(syntheticText(n))}));
    const index = await wordsIndexOf(words);
    expect(index.count).toBe(2_000);
    for (const payload of index.payloads) expect(payload.byteLength).toBeLessThanOrEqual(SHARD_TARGET_BYTES);
    const size = index.payloads.reduce((sum, payload) => sum + payload.byteLength, 0);
    expect(size).toBeLessThan(2_500_000);
  }, 120_000);
});
