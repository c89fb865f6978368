import type {Browser} from '@playwright/test';
import type {DocumentSearchFigures} from './document-search-page';
import {printTimes, runInPage} from './in-page';
import {print} from './print';
import type {SearchFigures} from './search-page';

/** Time to build the search index and to answer a question, in Chromium, at `count` outcomes. */
export async function benchSearch(browser: Browser, count: number): Promise<void> {
  const script = 'tools/bench/search-page.ts';
  const {build, queries, scans} = await runInPage<SearchFigures>(browser, script, 'measureSearch', count);
  print({name: `search index build, ${count} outcomes`, value: build, unit: 'ms'});
  printTimes(`search with facets, ${count} outcomes, 200 queries`, queries, scans);
}

/** The same for the consortium's documents with the words inside their files, and the bytes these take. */
export async function benchDocumentSearch(browser: Browser, count: number): Promise<void> {
  const script = 'tools/bench/document-search-page.ts';
  const figures = await runInPage<DocumentSearchFigures>(browser, script, 'measureDocumentSearch', count);
  print({name: `document search index build, ${count} documents`, value: figures.build, unit: 'ms'});
  print({
    name: `words inside the files, unpacked and added, ${count} documents`,
    value: figures.words,
    unit: 'ms',
  });
  print({
    name: `bytes of the words inside the files, ${count} documents`,
    value: figures.wordsBytes,
    unit: 'bytes',
  });
  print({
    name: `document reads of a search inside the files, ${count} documents`,
    value: figures.wordsDocuments,
    unit: 'documents',
  });
  printTimes(`search inside the files, ${count} documents, 200 queries`, figures.queries, figures.scans);
}
