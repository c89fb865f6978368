import {Readable} from 'node:stream';
import {HOME_PAGE} from '@model/pages/home-words';
import {type Firestore, type QuerySnapshot, Timestamp} from 'firebase-admin/firestore';
import {SitemapIndexStream, SitemapStream, streamToPromise} from 'sitemap';
import {readPublicIndex} from '../catalogue/read-index';
import {paths} from '../firestore/paths';
import type {PublicAnswer} from '../http/public-answer';

/** Addresses one sitemap may hold (sitemaps.org). */
const MOST = 50_000;

const TYPE = 'application/xml; charset=utf-8';

/** Addresses without an item of their own. Their texts change too seldom to say when. */
const PLACES = [
  ...['/', '/deliverables', '/news', '/events', '/partners', '/work-packages', '/newsletter', '/insights'],
  '/contact',
];

interface Entry {
  readonly url: string;
  readonly lastmod?: string;
}

/**
 * The sitemaps, `GET /sitemap.xml` and the ones it names, `/sitemaps/{deliverables-1|pages-1}.xml` and so on: 50,000
 * addresses each. What is public, with the day it last changed.
 *
 * @param most addresses a sitemap holds: fewer in specs
 * @returns `undefined` where there is no such sitemap
 */
export async function answerSitemap(
  db: Firestore,
  {origin, pathname}: URL,
  most = MOST,
): Promise<PublicAnswer | undefined> {
  if (pathname === '/sitemap.xml') {
    const outcomes = await outcomeEntries(db);
    return indexAnswer(origin, [
      ...sheetsOf('deliverables', outcomes.entries, most),
      ...sheetsOf('pages', await pageEntries(db, outcomes), most),
    ]);
  }
  const [, name, number] = /^\/sitemaps\/(deliverables|pages)-([1-9]\d{0,3})\.xml$/.exec(pathname) ?? [];
  if (!name) return undefined;
  const outcomes = await outcomeEntries(db);
  const {entries, changedAt} = name === 'pages' ? {entries: await pageEntries(db, outcomes)} : outcomes;
  const sheet = sheetsOf(name, entries, most)[Number(number) - 1];
  return (
    sheet && {...(await sheetAnswer(origin, sheet.entries)), ...(changedAt && {lastModified: changedAt})}
  );
}

interface Sheet {
  readonly path: string;
  readonly entries: readonly Entry[];
}

function sheetsOf(name: string, entries: readonly Entry[], most: number): Sheet[] {
  return Array.from({length: Math.ceil(entries.length / most)}, (_, i) => ({
    path: `/sitemaps/${name}-${i + 1}.xml`,
    entries: entries.slice(i * most, (i + 1) * most),
  }));
}

interface Outcomes {
  readonly entries: readonly Entry[];
  /** Those in which there is something. */
  readonly categories: readonly string[];
  readonly changedAt?: Date;
}

/** Every public outcome, and when the catalogue last changed. */
async function outcomeEntries(db: Firestore): Promise<Outcomes> {
  const {entries, changedAt} = await readPublicIndex(db);
  const told = entries
    .map(({id, updatedAt}) => ({
      url: `/deliverables/${id}`,
      ...(updatedAt !== undefined && {lastmod: new Date(updatedAt * 1000).toISOString()}),
    }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  const categories = [...new Set(entries.map(({category}) => category))].sort();
  return {entries: told, categories, ...(changedAt && {changedAt})};
}

/** Every other public page. No date of theirs tells that one of them went. */
async function pageEntries(db: Firestore, {categories}: Outcomes): Promise<Entry[]> {
  const [news, events, partners, workPackages, pages] = await Promise.all([
    db.collection(paths.news).where('visibility', '==', 'public').select('updatedAt').get(),
    db.collection(paths.events).where('visibility', '==', 'public').select('updatedAt').get(),
    db.collection(paths.partners).where('visibility', '==', 'public').select('updatedAt').get(),
    db.collection(paths.workPackages).where('visibility', '==', 'public').select('updatedAt').get(),
    db.collection(paths.pages).where('visibility', '==', 'public').select('updatedAt').get(),
  ]);
  const entries = [
    ...entriesOf('/news', news),
    ...entriesOf('/events', events),
    ...entriesOf('/partners', partners),
    ...entriesOf('/work-packages', workPackages),
    // The home page is among the places.
    ...entriesOf('', pages).filter(({url}) => url !== `/${HOME_PAGE}`),
  ];
  // Some places have a text of their own among the pages.
  const told = new Set(entries.map(({url}) => url));
  const places = [...PLACES, ...categories.map((category) => `/deliverables?category=${category}`)];
  return [...places.filter((url) => !told.has(url)).map((url) => ({url})), ...entries];
}

function entriesOf(folder: string, {docs}: QuerySnapshot): Entry[] {
  return docs.map((doc) => {
    const updatedAt: unknown = doc.get('updatedAt');
    const date = updatedAt instanceof Timestamp ? updatedAt.toDate() : undefined;
    return {url: `${folder}/${doc.id}`, ...(date && {lastmod: date.toISOString()})};
  });
}

async function sheetAnswer(hostname: string, entries: readonly Entry[]): Promise<PublicAnswer> {
  const stream = new SitemapStream({
    hostname,
    xmlns: {news: false, xhtml: false, image: false, video: false},
  });
  return {
    type: TYPE,
    body: String(await streamToPromise(Readable.from(entries).pipe(stream))),
  };
}

async function indexAnswer(origin: string, sheets: readonly Sheet[]): Promise<PublicAnswer> {
  const items = sheets.map(({path, entries}) => {
    const lastmod = entries
      .flatMap((entry) => entry.lastmod ?? [])
      .sort()
      .at(-1);
    return {url: `${origin}${path}`, ...(lastmod && {lastmod})};
  });
  const stream = Readable.from(items).pipe(new SitemapIndexStream());
  return {type: TYPE, body: String(await streamToPromise(stream))};
}
