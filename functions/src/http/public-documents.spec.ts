import type {Deliverable} from '@model/deliverables/deliverable';
import {FieldValue} from 'firebase-admin/firestore';
import {Readable} from 'node:stream';
import {parseSitemap, parseSitemapIndex} from 'sitemap';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {aNewsItem, anEvent} from '../../../test/fixtures/nouns';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {PORTAL_URL} from '../config';
import {answerSitemap} from '../sitemaps/answer-sitemap';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {publicDocuments} from './public-documents';

/** A word that stands only in what strangers must not learn of. */
const SECRET = 'marmalade';

describe('What machines read of the portal', () => {
  const db = emulatedFirestore();
  let served: Served;

  beforeAll(async () => {
    served = await serve((request, response) => publicDocuments(request, response));
    await emptyDatabase();
    await Promise.all([
      publish({
        id: 'atlas',
        title: 'Atlas of tests',
        category: 'datasets',
        keywords: ['NGS'],
        doi: '10.5281/zenodo.1',
      }),
      publish({
        id: 'newer',
        title: 'Newer & <bolder>',
        summary: 'Quotes "and" ]]> signs.',
        publishedAt: new Date('2026-03-01T00:00:00Z'),
        updatedAt: new Date('2026-04-01T00:00:00Z'),
      }),
      publish({id: 'inner', title: `The ${SECRET} report`, visibility: 'consortium'}),
      publish({id: 'gone', title: `Gone ${SECRET}`, withdrawn: {at: new Date(), reason: 'Wrong.'}}),
      db.doc('drafts/deliverable.coming').set({kind: 'deliverable', title: `Coming ${SECRET}`}),
      put('news', aNewsItem({id: 'opened', title: 'Opened'})),
      put('news', aNewsItem({id: 'hidden', title: `Hidden ${SECRET}`, visibility: 'consortium'})),
      put('events', anEvent({id: 'meeting', title: 'Open day', start: '2027-01-10'})),
      put(
        'events',
        anEvent({id: 'board', title: `Board ${SECRET}`, visibility: 'consortium', start: '2027-01-11'}),
      ),
    ]);
    await rebuildCatalogue(db);
  });
  afterAll(() => served.close());

  const publish = (changes: Partial<Deliverable>) => put('deliverables', aDeliverable(changes));
  const put = (collection: string, {id, ...fields}: {readonly id: string}) =>
    db.doc(`${collection}/${id}`).set(fields);
  const ask = (path: string, init: RequestInit = {}) => fetch(`${served.origin}${path}`, init);
  const textOf = async (path: string) => (await ask(path)).text();

  it('gives a feed of outcomes in three formats, what came last at the top', async () => {
    const feed = (await (await ask('/feeds/outcomes.json')).json()) as {
      items: {url: string; title: string}[];
    };
    expect(feed.items.map(({url}) => url)).toEqual([
      `${PORTAL_URL.value()}/deliverables/newer`,
      `${PORTAL_URL.value()}/deliverables/atlas`,
    ]);
    expect(feed.items[0]?.title).toBe('Newer & <bolder>');
    for (const [path, type] of [
      ['/feeds/outcomes.rss.xml', 'application/rss+xml; charset=utf-8'],
      ['/feeds/outcomes.atom.xml', 'application/atom+xml; charset=utf-8'],
    ] as const) {
      const answer = await ask(path);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
      const body = await answer.text();
      expect(body).toContain('Atlas of tests');
      expect(body).toContain('<title>Newer &amp; &lt;bolder&gt;</title>');
    }
  });

  it('follows any search of the catalogue', async () => {
    const found = await textOf('/feeds/outcomes.atom.xml?q=NGS&category=datasets');
    expect(found).toContain('Atlas of tests');
    expect(found).not.toContain('Newer');
    expect(await textOf('/feeds/outcomes.json?category=policy-papers')).toContain('"items": []');
  });

  it('gives each search one feed, by a name and an address of its own', async () => {
    const feed = async (search: string) =>
      (await (await ask(`/feeds/outcomes.json?${search}`)).json()) as Readonly<Record<string, unknown>>;
    const {title, feed_url, home_page_url} = await feed('utm_source=x&page=2&category=datasets&q=NGS');
    expect(title).toBe('CAN.HEAL: outcomes: “NGS”, Datasets');
    expect(feed_url).toBe(`${PORTAL_URL.value()}/feeds/outcomes.json?q=NGS&category=datasets`);
    expect(home_page_url).toBe(`${PORTAL_URL.value()}/deliverables?q=NGS&category=datasets`);
    expect((await feed('utm_source=x'))['title']).toBe('CAN.HEAL: outcomes');
  });

  it('gives news as a feed, and events as a feed and a calendar', async () => {
    expect(await textOf('/feeds/news.rss.xml')).toContain('<title>Opened</title>');
    expect(await textOf('/feeds/events.json')).toContain('Open day');
    const calendar = await ask('/feeds/events.ics');
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await calendar.text()).toContain('SUMMARY:Open day');
  });

  it('answers 304 while nothing has changed, by ETag and by date', async () => {
    const {headers} = await ask('/feeds/outcomes.atom.xml');
    const etag = headers.get('etag') ?? '';
    const conditional = (header: Record<string, string>) =>
      ask('/feeds/outcomes.atom.xml', {headers: header});
    expect((await conditional({'If-None-Match': etag})).status).toBe(304);
    expect((await conditional({'If-None-Match': '"other"'})).status).toBe(200);
    expect((await conditional({'If-Modified-Since': headers.get('last-modified') ?? ''})).status).toBe(304);
    expect((await conditional({'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT'})).status).toBe(200);
  });

  it('dates a record by the end of its embargo, from which on it names the files', async () => {
    const dated = async (embargoUntil: Date) => {
      await db.doc('deliverables/atlas').update({embargoUntil});
      return (await ask('/deliverables/atlas.jsonld')).headers.get('last-modified');
    };
    const past = new Date('2026-02-01T00:00:00Z');
    expect(await dated(past)).toBe(past.toUTCString());
    expect(await dated(new Date('2099-01-01'))).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
    await db.doc('deliverables/atlas').update({embargoUntil: FieldValue.delete()});
  });

  it('dates a list by the catalogue’s last change, so that a date also tells of what went', async () => {
    const changed = (await db.doc('catalogue/public-0').get()).updateTime?.toDate().toUTCString() ?? '';
    expect(changed).not.toBe('');
    for (const path of ['/feeds/outcomes.json', '/sitemaps/deliverables-1.xml']) {
      expect((await ask(path)).headers.get('last-modified'))
        .withContext(path)
        .toBe(changed);
    }
    // Nothing tells when one of these went.
    for (const path of ['/feeds/news.json', '/feeds/events.ics', '/sitemaps/pages-1.xml', '/sitemap.xml']) {
      expect((await ask(path)).headers.get('last-modified'))
        .withContext(path)
        .toBeNull();
    }
  });

  it('answers that it can’t, and does not ask for ever, where the parts of the index do not belong together', async () => {
    const first = db.doc('catalogue/public-0');
    await first.update({shards: 2});
    expect((await ask('/feeds/outcomes.json')).status).toBe(503);
    await first.update({shards: 1});
    expect((await ask('/feeds/outcomes.json')).status).toBe(200);
  });

  it('lists every public address in the sitemaps, each with its last change', async () => {
    const index = await parseSitemapIndex(Readable.from(await textOf('/sitemap.xml')));
    expect(index.map(({url}) => new URL(url).pathname)).toEqual([
      '/sitemaps/deliverables-1.xml',
      '/sitemaps/pages-1.xml',
    ]);
    const outcomes = await parseSitemap(Readable.from(await textOf('/sitemaps/deliverables-1.xml')));
    expect(outcomes.map(({url, lastmod}) => [new URL(url).pathname, lastmod])).toEqual([
      ['/deliverables/atlas', '2026-01-01T00:00:00.000Z'],
      ['/deliverables/newer', '2026-04-01T00:00:00.000Z'],
    ]);
    const pages = (await parseSitemap(Readable.from(await textOf('/sitemaps/pages-1.xml')))).map(({url}) =>
      url.slice(PORTAL_URL.value().length),
    );
    expect(pages).toEqual(
      jasmine.arrayContaining([
        ...['/', '/deliverables', '/newsletter', '/insights', '/news/opened', '/events/meeting'],
        ...['/deliverables?category=datasets', '/deliverables?category=mapping-reports'],
      ]),
    );
    expect(pages).not.toContain('/deliverables?category=policy-papers');
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('splits a sitemap that grows too long', async () => {
    const at = (path: string) => answerSitemap(db, new URL(path, 'https://portal.example'), 1);
    expect((await at('/sitemap.xml'))?.body).toContain('/sitemaps/deliverables-2.xml');
    expect((await at('/sitemaps/deliverables-2.xml'))?.body).toContain('/deliverables/newer');
    expect(await at('/sitemaps/deliverables-3.xml')).toBeUndefined();
  });

  it('gives a record in each format', async () => {
    expect(await textOf('/deliverables/atlas.bib')).toContain('title = {Atlas of tests}');
    expect(await textOf('/deliverables/atlas.ris')).toContain('TI  - Atlas of tests');
    expect(await (await ask('/deliverables/atlas.csl.json')).json()).toEqual([
      jasmine.objectContaining({title: 'Atlas of tests', DOI: '10.5281/zenodo.1'}),
    ]);
    expect(await (await ask('/deliverables/atlas.datacite.json')).json()).toEqual(
      jasmine.objectContaining({
        doi: '10.5281/zenodo.1',
        types: {resourceTypeGeneral: 'Dataset', resourceType: 'Dataset'},
      }),
    );
    expect(await textOf('/deliverables/newer.dc.xml')).toContain(
      '<dc:title>Newer &amp; &lt;bolder&gt;</dc:title>',
    );
    const {headers} = await ask('/deliverables/atlas.jsonld');
    expect(headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    expect(headers.get('link')).toBe(`<${PORTAL_URL.value()}/deliverables/atlas>; rel="describes"`);
  });

  it('sends those on who come by an outcome’s earlier name, and nobody to what is not public', async () => {
    await Promise.all([
      db.doc('aliases/old-atlas').set({target: 'atlas'}),
      db.doc('aliases/old-inner').set({target: 'inner'}),
      db.doc('aliases/old-gone').set({target: 'gone'}),
    ]);
    const moved = await ask('/deliverables/old-atlas.bib', {redirect: 'manual'});
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe(`${PORTAL_URL.value()}/deliverables/atlas.bib`);
    for (const id of ['old-inner', 'old-gone']) {
      expect((await ask(`/deliverables/${id}.bib`, {redirect: 'manual'})).status).toBe(404);
    }
  });

  it('answers for what is not public just as for what never was', async () => {
    const shape = async (path: string) => {
      const answer = await ask(path);
      const headers = [...answer.headers].filter(
        ([name]) => !['date', 'keep-alive', 'connection'].includes(name),
      );
      return JSON.stringify([answer.status, headers, await answer.text()]);
    };
    const absent = await shape('/deliverables/absent.bib');
    expect(absent).toContain('404');
    for (const id of ['inner', 'gone', 'coming']) expect(await shape(`/deliverables/${id}.bib`)).toBe(absent);
    expect(await shape('/deliverables/atlas.exe')).toBe(absent);
    expect(await shape('/feeds/outcomes.ics')).toBe(absent);
    expect(await shape('/deliverables/atlas.bib')).not.toBe(absent);
  });

  it('says nothing of what is not public, anywhere', async () => {
    const paths = [
      '/feeds/outcomes.rss.xml',
      '/feeds/outcomes.atom.xml',
      '/feeds/outcomes.json',
      `/feeds/outcomes.json?q=${SECRET}&access=consortium`,
      '/feeds/news.json',
      '/feeds/events.json',
      '/feeds/events.ics',
      '/sitemap.xml',
      '/sitemaps/deliverables-1.xml',
      '/sitemaps/pages-1.xml',
      '/opensearch.xml',
    ];
    for (const path of paths) {
      // What somebody asked for they know already.
      const body = (await textOf(path)).replaceAll(new RegExp(`q=${SECRET}|“${SECRET}”`, 'g'), '');
      expect(body.length).toBeGreaterThan(20);
      for (const trace of [SECRET, '/inner', '/gone', '/hidden', '/board', '/coming']) {
        expect(body).withContext(path).not.toContain(trace);
      }
    }
  });

  it('takes nothing but reading, and addresses of any shape', async () => {
    const refused = await ask('/feeds/news.json', {method: 'POST'});
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    expect((await ask('/feeds/news.json', {method: 'HEAD'})).status).toBe(200);
    for (const path of [
      '/feeds/%00.json',
      '/feeds//news.json',
      `/feeds/news.json${'x'.repeat(5000)}`,
      '/deliverables/..%2f.bib',
    ]) {
      expect((await ask(path)).status)
        .withContext(path)
        .toBe(404);
    }
  });
});
