/** Runs in Chromium: builds the index of many documents with the words of their files and asks it 200 questions. */
import {documentEntryOf} from '../../model/documents/entry';
import {INITIAL_QUERY} from '../../model/documents/query-state';
import {DocumentSearch} from '../../model/documents/search';
import {unpackWords, wordsIndexOf} from '../../model/documents/words-index';
import {wordsIn} from '../../model/documents/words';
import {syntheticDocuments, syntheticText} from '../../test/fixtures/synthetic-documents';

/** What the page measured: milliseconds, and bytes as they are fetched. */
export interface DocumentSearchFigures {
  readonly build: number;
  readonly words: number;
  readonly queries: readonly number[];
  /** The same questions answered by looking through every title and whole text, without ranking or typing slips. */
  readonly scans: readonly number[];
  readonly wordsBytes: number;
  readonly wordsDocuments: number;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function measureDocumentSearch(count: number): Promise<DocumentSearchFigures> {
  const documents = syntheticDocuments(count);
  const texts = documents.map((_, index) => syntheticText(index));
  const {payloads} = await wordsIndexOf(
    documents.map(({id}, index) => ({id, words: wordsIn(texts[index] ?? '')})),
  );
  let search = new DocumentSearch([]);
  const build = await timed(() => (search = new DocumentSearch(documents.map(documentEntryOf))));
  const words = await timed(async () => search.addWords(await Promise.all(payloads.map(unpackWords))));
  const questions = Array.from({length: 200}, (_, i) => {
    const found = (texts[(i * 37) % count] ?? '').split(/\s+/).filter((word) => word.length > 4);
    const picked = found.slice(i % 50, (i % 50) + 1 + (i % 3)).join(' ');
    return i % 4 === 1 ? picked.slice(0, -2) : picked;
  });
  const queries: number[] = [];
  for (const q of questions) queries.push(await timed(() => search.view({...INITIAL_QUERY, q})));
  const scans: number[] = [];
  for (const q of questions) {
    const wanted = q.toLowerCase().split(' ');
    scans.push(
      await timed(() => texts.filter((text) => wanted.every((word) => text.toLowerCase().includes(word)))),
    );
  }
  const wordsBytes = payloads.reduce((sum, {byteLength}) => sum + byteLength, 0);
  return {build, words, queries, scans, wordsBytes, wordsDocuments: payloads.length};
}

Object.assign(globalThis, {measureDocumentSearch});
