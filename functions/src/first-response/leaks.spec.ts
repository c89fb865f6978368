import type {Deliverable} from '@model/deliverables/deliverable';
import {RECORD_FORMATS} from '@model/deliverables/metadata/formats';
import {FEED_FORMATS, FEED_NOUNS} from '@model/feeds/feed';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {aNewsItem, anEvent, aPartner} from '../../../test/fixtures/nouns';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {answerPublicDocument} from '../http/public-documents';
import {answerPreview} from '../previews/preview-image';
import {makeAppFolder} from '../testing/app-folder';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {answerFirst} from './first-response';
import {Knowledge} from './known';

/** Words that stand only in what strangers must not learn: of the consortium's, of a sealed file, of what was withdrawn. */
const [SECRET, SEALED, GONE] = ['marmalade', 'quince', 'gooseberry'];

const MACHINES = new RegExp(
  `^/(?:feeds|sitemaps)/|^/(?:sitemap|opensearch)\\.xml|^/deliverables/[^/]+\\.(?:${RECORD_FORMATS.map(({ending}) => ending).join('|')})$`,
);
/** Outcomes that nobody may know of, and their news, events and partners; earlier addresses of theirs too. */
const HIDDEN = {
  deliverables: ['inner', 'coming', 'gone-inside', 'old-inner'],
  news: ['hidden', 'old-hidden'],
  events: ['board'],
  partners: ['secret-lab'],
};
const LISTS = [
  ...['/', '/deliverables', '/deliverables?access=embargoed', '/deliverables?access=consortium'],
  ...['/deliverables?category=datasets', '/deliverables?q=report', '/news', '/events', '/partners'],
  ...['/work-packages', '/work-packages/3', '/newsletter', '/about', '/insights', '/workspace', '/nowhere'],
  ...['/sitemap.xml', '/sitemaps/deliverables-1.xml', '/sitemaps/pages-1.xml', '/opensearch.xml'],
  ...FEED_NOUNS.flatMap((noun) => FEED_FORMATS.map((format) => `/feeds/${noun}.${format}`)),
  ...['/feeds/outcomes.json?category=datasets', '/feeds/outcomes.rss.xml?audience=researchers'],
];

/** Every address at which something could be told of an item. */
function addressesOf(folder: string, id: string): string[] {
  const page = `/${folder}/${id}`;
  return [
    ...[page, `${page}?from=mail`, `/previews${page}.png`],
    ...(folder === 'deliverables'
      ? [
          ...[`${page}/versions/1`, `/newsletter/${id}`],
          ...RECORD_FORMATS.map(({ending}) => `${page}.${ending}`),
        ]
      : []),
  ];
}

describe('A stranger', () => {
  const db = emulatedFirestore();
  let folder: Awaited<ReturnType<typeof makeAppFolder>>;
  let served: Served;

  beforeAll(async () => {
    folder = await makeAppFolder();
    const deps = {db, knowledge: new Knowledge(db), folder: folder.path};
    // As Hosting sends each address on.
    served = await serve((request, response) => {
      if (request.url.startsWith('/previews/')) return answerPreview(request, response, db);
      if (MACHINES.test(request.url.split('?')[0] ?? '')) return answerPublicDocument(request, response, db);
      return answerFirst(request, response, deps);
    });
  });
  beforeEach(async () => {
    await emptyDatabase();
    await publishAll();
    await rebuildCatalogue(db);
  });
  afterAll(async () => {
    await served.close();
    await folder.remove();
  });

  const put = (collection: string, {id, ...fields}: {readonly id: string}) =>
    db.doc(`${collection}/${id}`).set(fields);
  const outcome = (changes: Partial<Deliverable>) =>
    put('deliverables', aDeliverable({category: 'datasets', workPackages: [3], ...changes}));
  const fileOf = (id: string, name: string) => ({
    ...{name, path: `public/deliverables/${id}/1/${name}`, size: 12, contentType: 'text/csv'},
    sha256: 'b'.repeat(64),
  });

  async function publishAll(): Promise<void> {
    // Publishing has left out what the readers of an outcome may not know of; a withdrawal it leaves in.
    const relations = ['sealed', 'gone'].map((target) => ({type: 'References' as const, target}));
    await Promise.all([
      outcome({id: 'atlas', title: 'Atlas report', relations, partners: ['sciensano']}),
      outcome({id: 'inner', title: `${SECRET} report`, summary: SECRET, visibility: 'consortium'}),
      outcome({
        id: 'sealed',
        title: 'Sealed report',
        files: [fileOf('sealed', `${SEALED}.csv`)],
        embargoUntil: new Date('2099-01-01'),
      }),
      outcome({
        id: 'gone',
        title: 'Gone report',
        ...{summary: GONE, body: GONE, keywords: [GONE], files: [fileOf('gone', `${GONE}.csv`)]},
        withdrawn: {at: new Date('2026-05-01'), reason: 'Wrong numbers.', replacement: 'inner'},
      }),
      outcome({
        id: 'gone-inside',
        title: SECRET,
        visibility: 'consortium',
        withdrawn: {at: new Date(), reason: SECRET},
      }),
      db.doc('deliverables/inner/versions/1').set({title: SECRET, visibility: 'public'}),
      db.doc('deliverables/atlas/versions/7').set({title: SECRET, visibility: 'consortium'}),
      db
        .doc('drafts/deliverable.coming')
        .set({kind: 'deliverable', item: 'coming', content: {title: SECRET}}),
      db.doc('aliases/old-inner').set({target: 'inner'}),
      db.doc('aliases/news.old-hidden').set({target: 'hidden'}),
      put('news', aNewsItem({id: 'opened', deliverables: ['atlas', 'inner']})),
      put('news', aNewsItem({id: 'hidden', title: SECRET, visibility: 'consortium'})),
      put('events', anEvent({id: 'board', title: SECRET, visibility: 'consortium', start: '2099-01-11'})),
      put('partners', aPartner()),
      put('partners', aPartner({id: 'secret-lab', name: `${SECRET} lab`, visibility: 'consortium'})),
      db.doc('settings/home').set({featured: ['inner', 'gone', 'atlas']}),
    ]);
  }

  const ask = (path: string) => fetch(`${served.origin}${path}`, {redirect: 'manual'});
  async function told(path: string): Promise<string> {
    const answer = await ask(path);
    return `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`;
  }
  /** What can be told of an answer, but for the moment it was given. */
  async function shape(path: string): Promise<string> {
    const answer = await ask(path);
    const moving = ['date', 'keep-alive', 'connection'];
    const headers = [...answer.headers].filter(([name]) => !moving.includes(name));
    return JSON.stringify([answer.status, headers, await answer.text()]);
  }
  async function expectNothingTold(...words: string[]): Promise<void> {
    const paths = [
      ...LISTS,
      ...['atlas', 'sealed', 'gone'].flatMap((id) => addressesOf('deliverables', id)),
      ...['/deliverables/atlas/versions/7', '/deliverables/old-inner', '/news/opened', '/partners/sciensano'],
    ];
    for (const path of paths) {
      const answer = await told(path);
      for (const word of words) expect(answer).withContext(path).not.toContain(word);
    }
  }
  async function expectAbsent(noun: string, id: string): Promise<void> {
    const asAbsent = addressesOf(noun, 'never-was');
    for (const [n, path] of addressesOf(noun, id).entries()) {
      const absent = await shape(asAbsent[n] ?? '');
      expect(absent)
        .withContext(path)
        .toMatch(/^\[404,/);
      expect(await shape(path))
        .withContext(path)
        .toBe(absent);
    }
  }

  it('finds no trace on any surface of what is not everyone’s, of a sealed file, or of what was withdrawn', async () => {
    await expectNothingTold(SECRET, SEALED, GONE, '/inner', '/coming', 'secret-lab', '/board', '/hidden');
    // The same looking finds what is everyone's.
    for (const path of ['/', '/deliverables', '/feeds/outcomes.json', '/deliverables/atlas.bib']) {
      expect(await told(path))
        .withContext(path)
        .toContain('Atlas report');
    }
  });

  it('gets of what is hidden what they get of what never was: status, headers and body', async () => {
    for (const [noun, ids] of Object.entries(HIDDEN)) {
      for (const id of ids) await expectAbsent(noun, id);
    }
    expect((await ask('/deliverables/atlas')).status).toBe(200);
    expect((await ask('/previews/deliverables/atlas.png')).status).toBe(200);
  });

  it('loses at once what is narrowed, and finds at once what is widened', async () => {
    await db.doc('deliverables/atlas').update({visibility: 'consortium', title: `Atlas of ${SECRET}`});
    await rebuildCatalogue(db);
    await expectNothingTold(SECRET, 'Atlas report', '/atlas"', '/atlas<');
    await expectAbsent('deliverables', 'atlas');

    await db.doc('deliverables/atlas').update({visibility: 'public', title: 'Atlas report'});
    await rebuildCatalogue(db);
    for (const path of [...LISTS.slice(0, 2), '/feeds/outcomes.atom.xml', '/deliverables/atlas.ris']) {
      expect(await told(path))
        .withContext(path)
        .toContain('Atlas report');
    }
  });

  it('keeps of what is withdrawn the tombstone alone', async () => {
    const withdrawn = {at: new Date('2026-05-01'), reason: 'Wrong numbers.'};
    await db.doc('deliverables/atlas').update({summary: GONE, withdrawn});
    await rebuildCatalogue(db);
    await expectNothingTold(SECRET, SEALED, GONE);
    const [page, , picture, , , ...exports] = addressesOf('deliverables', 'atlas');
    expect(await told(page ?? '')).toMatch(/^410 [\s\S]*Wrong numbers\./);
    for (const path of [picture, ...exports])
      expect((await ask(path ?? '')).status)
        .withContext(path ?? '')
        .toBe(404);
    for (const path of LISTS) {
      expect(await told(path))
        .withContext(path)
        .not.toContain('Atlas report');
    }
  });
});
