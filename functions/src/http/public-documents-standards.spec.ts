import type {Deliverable} from '@model/deliverables/deliverable';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {HOSTILE_TEXT, HOSTILE_TITLES} from '../../../test/fixtures/hostile';
import {aNewsItem, anEvent} from '../../../test/fixtures/nouns';
import {problemsOfAtom} from '../../../test/standards/atom';
import {problemsOfCalendar} from '../../../test/standards/icalendar';
import {problemsOfJsonFeed} from '../../../test/standards/json-feed';
import {problemsOfCsl, problemsOfDataCite} from '../../../test/standards/json-schema';
import {problemsOfOpenSearch} from '../../../test/standards/open-search';
import {problemsOfRss} from '../../../test/standards/rss';
import {missedByGoogle, problemsOf} from '../../../test/standards/schema-org';
import {problemsBySchema} from '../../../test/standards/xml';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {publicDocuments} from './public-documents';

describe('What machines read of the portal, by the standards it follows', () => {
  const db = emulatedFirestore();
  let served: Served;

  beforeAll(async () => {
    served = await serve((request, response) => publicDocuments(request, response));
    await emptyDatabase();
    await put('deliverables', aDeliverable({id: 'plain', category: 'datasets'}));
    const odd = HOSTILE_TITLES.map((title, i) => ({title, summary: i % 2 ? title : HOSTILE_TEXT, i}));
    for (const {i, ...words} of odd) {
      await Promise.all([
        put('deliverables', anOdd({...words, id: `odd-${i}`})),
        put('news', aNewsItem({...words, id: `odd-${i}`})),
        put(
          'events',
          anEvent({...words, id: `odd-${i}`, start: '2027-02-10', startTime: '09:00', endTime: '10:00'}),
        ),
      ]);
    }
    await rebuildCatalogue(db);
  });
  afterAll(() => served.close());

  const put = (collection: string, {id, ...fields}: {readonly id: string}) =>
    db.doc(`${collection}/${id}`).set(fields);
  const anOdd = (words: Pick<Deliverable, 'id' | 'title' | 'summary'>) =>
    aDeliverable({
      ...words,
      doi: '10.5281/zenodo.1',
      issued: '2024-05',
      licence: 'CC-BY-4.0',
      keywords: ['genes', words.title.slice(0, 80)],
      creators: [{name: words.title.slice(0, 200)}, {name: 'Ada Lovelace', orcid: '0000-0002-1825-0097'}],
    });
  const textOf = async (path: string) => {
    const answer = await fetch(`${served.origin}${path}`);
    expect(answer.status).withContext(path).toBe(200);
    return answer.text();
  };
  const jsonOf = async (path: string) => JSON.parse(await textOf(path)) as unknown;

  for (const [name, search] of [
    ['outcomes', ''],
    ['outcomes', '?q=genes&category=mapping-reports'],
    ['outcomes', '?q=nothing+at+all+"&<'],
    ['news', ''],
    ['events', ''],
  ] as const) {
    it(`tells ${name}${search} as RSS, Atom and JSON Feed`, async () => {
      const feed = (ending: string) => textOf(`/feeds/${name}.${ending}${search}`);
      expect(await problemsOfRss(await feed('rss.xml'))).toEqual([]);
      expect(await problemsOfAtom(await feed('atom.xml'))).toEqual([]);
      expect(problemsOfJsonFeed(await feed('json'))).toEqual([]);
    });
  }

  it('tells events as iCalendar, none left out', async () => {
    const calendar = await textOf('/feeds/events.ics');
    expect(problemsOfCalendar(calendar)).toEqual([]);
    expect(calendar.match(/^BEGIN:VEVENT/gm)?.length).toBe(HOSTILE_TITLES.length);
  });

  it('describes its search as OpenSearch', async () => {
    expect(await problemsOfOpenSearch(await textOf('/opensearch.xml'))).toEqual([]);
  });

  it('lists its addresses in sitemaps', async () => {
    expect(await problemsBySchema(await textOf('/sitemap.xml'), 'siteindex.xsd')).toEqual([]);
    const sheets = [await textOf('/sitemaps/deliverables-1.xml'), await textOf('/sitemaps/pages-1.xml')];
    expect(await problemsBySchema(sheets, 'sitemap.xsd')).toEqual([]);
  });

  it('gives records as CSL-JSON, DataCite JSON, Dublin Core and JSON-LD', async () => {
    const ids = ['plain', ...HOSTILE_TITLES.map((_, i) => `odd-${i}`)];
    const dublinCore: string[] = [];
    for (const id of ids) {
      const record = (ending: string) => `/deliverables/${id}.${ending}`;
      expect(problemsOfCsl(await jsonOf(record('csl.json'))))
        .withContext(id)
        .toEqual([]);
      expect(problemsOfDataCite(await jsonOf(record('datacite.json'))))
        .withContext(id)
        .toEqual([]);
      const work = await jsonOf(record('jsonld'));
      expect([...problemsOf(work), ...missedByGoogle(work)])
        .withContext(id)
        .toEqual([]);
      dublinCore.push(await textOf(record('dc.xml')));
    }
    expect(await problemsBySchema(dublinCore, 'oai_dc.xsd', ['simpledc20021212.xsd', 'xml.xsd'])).toEqual([]);
  });
});
