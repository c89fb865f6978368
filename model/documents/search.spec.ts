import {anEntry} from '../../test/fixtures/deliverables';
import {aDocumentEntry} from '../../test/fixtures/documents';
import {syntheticDocuments, syntheticText} from '../../test/fixtures/synthetic-documents';
import {documentEntryOf, outcomeEntryOf, type LibraryEntry} from './entry';
import {INITIAL_QUERY, type DocumentQuery} from './query-state';
import {DocumentSearch} from './search';
import {wordsIn} from './words';
import {unpackWords, wordsIndexOf} from './words-index';

const ENTRIES: readonly LibraryEntry[] = [
  aDocumentEntry({
    id: 'budget',
    title: 'Budget of the pilots',
    kind: 'report',
    workPackages: [7],
    date: '2025-03-01',
  }),
  aDocumentEntry({
    id: 'board',
    title: 'Minutes of the tumour boards',
    summary: 'Décisions prises à Liège.',
    date: '2024-06-01',
  }),
  aDocumentEntry({
    id: 'consent',
    title: 'Consent form',
    kind: 'template',
    workPackages: [3, 7],
    date: '2026-02-01',
  }),
  outcomeEntryOf(
    anEntry({id: 'survey', title: 'Survey of molecular tumour boards', issued: '2025', workPackages: [9]}),
  ),
];

const INSIDE: Readonly<Record<string, string>> = {
  budget: 'Travel to Ljubljana, sequencing costs, quokkas',
  board: 'Case of a rare sarcoma; policies were agreed; MTB',
};

async function searchIn(entries: readonly LibraryEntry[], inside = INSIDE): Promise<DocumentSearch> {
  const search = new DocumentSearch(entries);
  const {payloads} = await wordsIndexOf(
    Object.entries(inside).map(([id, text]) => ({id, words: wordsIn(text)})),
  );
  search.addWords(await Promise.all(payloads.map(unpackWords)));
  return search;
}

describe('Searching documents', () => {
  let search: DocumentSearch;

  beforeEach(async () => {
    search = await searchIn(ENTRIES);
  });

  const view = (
    q: string,
    filters: Partial<DocumentQuery['filters']> = {},
    rest: Partial<DocumentQuery> = {},
  ) => search.view({...INITIAL_QUERY, ...rest, q, filters: {...INITIAL_QUERY.filters, ...filters}});
  const ids = (...asked: Parameters<typeof view>) => view(...asked).hits.map(({entry}) => entry.id);

  it('shows everything, the newest first, where nothing is asked', () => {
    expect(ids('')).toEqual(['consent', 'budget', 'survey', 'board']);
    expect(ids('', {}, {sort: 'title'})).toEqual(['budget', 'consent', 'board', 'survey']);
    expect(ids(' ,;')).toEqual(ids(''));
  });

  it('finds a word inside a file, and says which', () => {
    const [hit] = view('ljubljana').hits;
    expect([hit?.entry.id, hit?.said, hit?.inFile]).toEqual(['budget', false, ['ljubljana']]);
  });

  it('finds it only once the words have been fetched', () => {
    search = new DocumentSearch(ENTRIES);
    expect(view('ljubljana').total).toBe(0);
    expect(view('ljubljana').filesSearched).toBe(false);
  });

  it('shows the word of the file as it stands there, not as it is indexed', () => {
    expect(view('policy').hits[0]?.inFile).toEqual(['policies']);
  });

  it('says where what is said of a document has the word', () => {
    const [hit] = view('consent').hits;
    expect([hit?.entry.id, hit?.said, hit?.inFile]).toEqual(['consent', true, []]);
  });

  it('wants all words, wherever each is', () => {
    expect(ids('minutes sarcoma')).toEqual(['board']);
    expect(ids('budget sarcoma')).toEqual([]);
    expect(view('minutes sarcoma').hits[0]).toEqual(
      jasmine.objectContaining({said: true, inFile: ['sarcoma']}),
    );
  });

  it('takes the last word for a beginning', () => {
    expect(ids('ljub')).toEqual(['budget']);
    expect(ids('ljub costs')).toEqual(['budget']);
    expect(ids('lju costs')).toEqual([]);
  });

  it('finds a word with a slip in it, and says how it was understood', () => {
    expect(ids('sarcma')).toEqual(['board']);
    expect(view('sarcma').corrected).toBe('sarcoma');
    expect(ids('ljublajna')).toEqual(['budget']);
    expect(ids('quok')).toEqual(['budget']);
    expect(ids('xrtv')).toEqual([]);
  });

  it('does not mind diacritics', () => {
    expect(ids('decisions liege')).toEqual(['board']);
    expect(ids('DÉCISIONS')).toEqual(['board']);
  });

  it('finds outcomes beside documents, and one name of a thing by the other', () => {
    expect(ids('molecular tumour board').sort()).toEqual(['board', 'survey']);
    expect(ids('MTB').sort()).toEqual(['board', 'survey']);
  });

  it('finds a phrase word for word where the order is known', () => {
    expect(ids('"tumour boards"').sort()).toEqual(['board', 'survey']);
    expect(ids('"boards tumour"')).toEqual([]);
    expect(ids('"rare sarcoma"')).toEqual(['board']);
  });

  it('ranks the title before the text', async () => {
    search = await searchIn(ENTRIES, {...INSIDE, budget: 'the consent of each'});
    expect(ids('consent')).toEqual(['consent', 'budget']);
  });

  it('narrows by kind, work package and year, and counts what choosing would show', () => {
    expect(ids('', {kind: ['outcome']})).toEqual(['survey']);
    expect(ids('', {workPackage: ['7']})).toEqual(['consent', 'budget']);
    expect(ids('', {year: ['2025']})).toEqual(['budget', 'survey']);
    const {facets} = view('', {workPackage: ['7'], kind: ['report']});
    expect(facets.kind.map(({value, count}) => `${value} ${count}`)).toEqual(['template 1', 'report 1']);
    expect(facets.workPackage.map(({value, count, selected}) => [value, count, selected])).toEqual([
      ['7', 1, true],
    ]);
  });

  it('shows a chosen value that nothing has with a count of none', () => {
    expect(view('', {kind: ['agenda']}).facets.kind.find(({value}) => value === 'agenda')).toEqual({
      value: 'agenda',
      count: 0,
      selected: true,
    });
  });

  it('keeps apart an outcome and a document of one id', async () => {
    search = await searchIn([...ENTRIES, aDocumentEntry({id: 'survey', title: 'Raw answers'})], {
      survey: 'questionnaire',
    });
    expect(view('questionnaire').hits.map(({entry}) => entry.kind)).toEqual(['minutes']);
  });

  it('is whole when it is empty', () => {
    search = new DocumentSearch([]);
    const empty = view('anything');
    expect([empty.total, empty.page, empty.pages, empty.outOf]).toEqual([0, 1, 1, 0]);
  });
});

describe('Searching 2,000 documents', () => {
  let search: DocumentSearch;
  const query = (q: string, page = 1) => search.view({...INITIAL_QUERY, q, page});

  beforeAll(async () => {
    const documents = syntheticDocuments(2_000);
    search = new DocumentSearch(documents.map(documentEntryOf));
    const words = documents.map(({id}, n) => ({
      id,
      words: wordsIn(n === 1_234 ? `${syntheticText(n)} Ornithorhynchus` : syntheticText(n)),
    }));
    const {payloads} = await wordsIndexOf(words);
    search.addWords(await Promise.all(payloads.map(unpackWords)));
  }, 120_000);

  it('finds the one with a word inside its file, misspelt or half typed too', () => {
    for (const q of ['ornithorhynchus', 'ornithorhyncus', 'ornitho']) {
      expect(query(q).hits.map(({entry}) => entry.id))
        .withContext(q)
        .toEqual(['synthetic-1235']);
    }
  });

  it('shows page after page, and the last one for a page too far', () => {
    const first = query('');
    expect([first.total, first.hits.length, first.pages]).toEqual([2_000, 25, 80]);
    expect(query('', 99).page).toBe(80);
    expect(query('', 2).hits[0]?.entry.id).not.toBe(first.hits[0]?.entry.id);
  });

  it('answers one letter in a moment', () => {
    const started = performance.now();
    expect(query('b').total).toBeGreaterThan(100);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
