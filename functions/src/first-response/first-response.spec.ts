import {type Firestore, FieldValue} from 'firebase-admin/firestore';
import {HOSTILE, publishPages, SECRET} from '../../../test/fixtures/published-pages';
import {missedByGoogle, problemsOf} from '../../../test/standards/schema-org';
import {rebuildCatalogue} from '../catalogue/rebuild-catalogue';
import {PORTAL_URL} from '../config';
import {APP_HTML, makeAppFolder} from '../testing/app-folder';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {serve, type Served} from '../testing/served';
import {withoutHost} from './document';
import {answerFirst} from './first-response';
import {Knowledge} from './known';

const VOID = ['meta', 'link', 'base', 'br', 'hr', 'img', 'input', 'path', 'circle'];

/** Elements that are not closed where they should be: a browser would have to mend the page. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const bare = text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<!doctype html>/g, '');
  for (const [, slash, name = ''] of bare.matchAll(/<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (VOID.includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

describe('The first response', () => {
  const db = emulatedFirestore();
  let folder: Awaited<ReturnType<typeof makeAppFolder>>;
  let served: Served;
  let knowledge: Knowledge;

  beforeAll(async () => {
    folder = await makeAppFolder();
    knowledge = new Knowledge(db);
    served = await serve((request, response) =>
      answerFirst(request, response, {db, knowledge, folder: folder.path}),
    );
    await emptyDatabase();
    await publishPages(db);
    await rebuildCatalogue(db);
  });
  afterAll(async () => {
    await served.close();
    await folder.remove();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${served.origin}${path}`, {redirect: 'manual', ...init});
  const textOf = async (path: string) => (await ask(path)).text();

  /** Every kind of public page, with words that must stand in its text. */
  const PAGES = [
    ['/', 'CAN.HEAL: cancer genomics for Europe', 'Atlas of tests'],
    ['/deliverables', 'Outcomes · CAN.HEAL', 'Atlas of tests'],
    ['/deliverables?category=datasets', 'Datasets · CAN.HEAL', 'Atlas of tests'],
    ['/deliverables/atlas', 'Atlas of tests · CAN.HEAL', 'We <strong>asked</strong>'],
    ['/deliverables/atlas/versions/1', 'Atlas, as it was · CAN.HEAL', 'There is a newer version'],
    ['/deliverables/sealed', 'Sealed results · CAN.HEAL', 'The files open on 1 January 2099'],
    ['/news', 'News · CAN.HEAL', 'Opened'],
    ['/news/opened', 'Opened · CAN.HEAL', 'What happened.'],
    ['/events', 'Events · CAN.HEAL', 'Open day'],
    ['/events/meeting', 'Open day · CAN.HEAL', '10 January 2027'],
    ['/partners', 'Partners · CAN.HEAL', 'Belgium'],
    ['/partners/sciensano', 'Sciensano · CAN.HEAL', 'Brussels'],
    ['/work-packages', 'Work packages · CAN.HEAL', 'Evaluation'],
    ['/work-packages/3', 'Evaluation · CAN.HEAL', 'Atlas of tests'],
    ['/work-packages/4', 'Work package 4 · CAN.HEAL', 'Neither its title nor its aim'],
    ['/newsletter', 'Newsletter · CAN.HEAL', 'Letter one'],
    ['/newsletter/letter', 'Letter one · CAN.HEAL', 'Hallo.'],
    ['/insights', 'Insights · CAN.HEAL', 'Outcomes over time, by category'],
    ['/about', 'About · CAN.HEAL', '<h2 id="s-who">Who</h2>'],
    ['/contact', 'Contact · CAN.HEAL', 'team@canheal.example'],
  ] as const;

  it('gives every public page title, text and metadata', async () => {
    for (const [path, title, words] of PAGES) {
      const answer = await ask(path);
      const body = await answer.text();
      expect(answer.status).withContext(path).toBe(200);
      expect(answer.headers.get('content-type')).withContext(path).toBe('text/html; charset=utf-8');
      expect(body).withContext(path).toContain(`<title>${title}</title>`);
      expect(body.match(/<title>/g)?.length)
        .withContext(path)
        .toBe(1);
      expect(body.match(/<h1[ >]/g)?.length)
        .withContext(path)
        .toBe(1);
      expect(body.match(/name="description"/g)?.length)
        .withContext(path)
        .toBe(1);
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
      expect(main).withContext(path).toContain(words);
      expect(body).withContext(path).toContain(`<link rel="canonical" href="${PORTAL_URL.value()}/`);
      expect(body).withContext(path).toContain('<html lang="en"');
      for (const tag of ['og:title', 'og:url', 'og:image', 'og:image:alt', 'og:description']) {
        expect(body).withContext(path).toContain(`<meta property="${tag}"`);
      }
      expect(body).withContext(path).toContain('<meta name="twitter:card"');
    }
  });

  it('says what each page is in schema.org’s words, as Google requires', async () => {
    for (const [path] of PAGES) {
      const scripts = [
        ...(await textOf(path)).matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/g),
      ];
      const things = scripts.map(([, json = '']) => JSON.parse(json) as unknown);
      for (const thing of things) {
        expect(problemsOf(thing)).withContext(path).toEqual([]);
        expect(missedByGoogle(thing)).withContext(path).toEqual([]);
      }
      if (!path.includes('/versions/')) expect(things.length).withContext(path).toBeGreaterThan(0);
    }
    const types = (await textOf('/deliverables/atlas')).match(/"@type":"(?:Dataset|BreadcrumbList)"/g);
    expect(types).toEqual(['"@type":"Dataset"', '"@type":"BreadcrumbList"']);
  });

  it('tells scholars and machines of an outcome', async () => {
    const answer = await ask('/deliverables/atlas');
    const body = await answer.text();
    expect(body).toContain('<meta name="citation_author" content="Lovelace, Ada"');
    expect(body).toContain('<meta name="citation_doi" content="10.5281/zenodo.1"');
    const link = answer.headers.get('link') ?? '';
    for (const relation of ['cite-as', 'describedby', 'item', 'license', 'type', 'author']) {
      expect(link).withContext(relation).toContain(`rel="${relation}"`);
    }
    for (const [path, type] of [
      ['/news/opened', 'NewsArticle'],
      ['/events/meeting', 'Event'],
      ['/partners/sciensano', 'Organization'],
      ['/work-packages/3', 'ResearchProject'],
      ['/about', 'AboutPage'],
    ]) {
      expect((await ask(`${path}`)).headers.get('link'))
        .withContext(`${path}`)
        .toBe(`<${PORTAL_URL.value()}${path}>; rel="cite-as", <https://schema.org/${type}>; rel="type"`);
    }
    expect((await ask('/news')).headers.get('link')).toBeNull();
  });

  it('leads back to what was asked of a page, from the door and past the frame', async () => {
    const body = await textOf('/deliverables?q=Atlas+%26+%22more%22');
    const back = '/deliverables?q=Atlas+%26+%22more%22';
    expect(body).toContain(`href="/sign-in?returnTo=${encodeURIComponent(back)}"`);
    expect(body).toContain(`href="${back}#main"`);
    expect(await textOf('/deliverables')).toContain('href="/sign-in?returnTo=%2Fdeliverables"');
    expect(await textOf('/')).toContain('href="/sign-in"');
  });

  it('keeps the app around the page: its configuration, its files, its style after the page', async () => {
    const body = await textOf('/deliverables/atlas');
    expect(body).toContain(
      '<meta name="firebase-config" content="{&quot;projectId&quot;:&quot;demo&quot;}"/>',
    );
    expect(body).toContain('<script src="main-GLVQJLSN.js" type="module"></script>');
    expect(body).toContain('<style data-first>.frame{color:red}.record{color:red}</style>');
    expect(body.indexOf('styles-AI23EGVF.css')).toBeGreaterThan(body.indexOf('</app-root>'));
    expect(body).not.toContain('Needs JavaScript');
    for (const [path] of PAGES) {
      expect(unbalanced(await textOf(path)))
        .withContext(path)
        .toEqual([]);
    }
  });

  it('answers for whatever is not everyone’s just as for what never was, byte for byte', async () => {
    const shape = async (path: string) => {
      const answer = await ask(path);
      const headers = [...answer.headers].filter(
        ([name]) => !['date', 'keep-alive', 'connection'].includes(name),
      );
      return JSON.stringify([answer.status, headers, await answer.text()]);
    };
    const absent = await shape('/deliverables/absent');
    expect(absent).toContain('404');
    expect(absent).toContain('There is nothing at this address');
    for (const path of [
      '/deliverables/inner',
      '/deliverables/gone-inside',
      '/deliverables/coming',
      '/deliverables/old-inner',
      '/deliverables/loop',
      '/deliverables/inner/versions/1',
      '/deliverables/atlas/versions/9',
      '/deliverables/atlas/versions/1/more',
      '/deliverables/UPPER',
      '/deliverables/..%2Fnews%2Fopened',
      '/deliverables/%00',
      '/deliverables/%E0%A4%A',
      '/news/hidden',
      '/events/board',
      '/partners/secret-lab',
      '/partners/absent',
      '/work-packages/15',
      '/newsletter/inner',
      '/newsletter/atlas',
      '/newsletter/old-atlas',
      '/newsletter/old-inner',
      '/index.html',
      '/wp-admin/x.php',
      '/about/more',
      `/${'a'.repeat(5000)}`,
    ]) {
      expect(await shape(path))
        .withContext(path.slice(0, 60))
        .toBe(absent);
    }
    expect(await shape('/deliverables/letter')).not.toBe(absent);
  });

  it('says nothing anywhere of what is not public', async () => {
    const paths = [
      ...PAGES.map(([path]) => path),
      '/deliverables/gone',
      '/deliverables/gone-for-atlas',
      '/deliverables/old-atlas',
      '/deliverables?access=consortium',
      `/deliverables?q=${SECRET}`,
      '/deliverables?access=embargoed',
      '/work-packages/5',
    ];
    for (const path of paths) {
      const answer = await ask(path);
      const told = (await answer.text()) + JSON.stringify([...answer.headers]);
      expect(told.replaceAll(new RegExp(`(?:“|q(?:=|%3D)|value=")${SECRET}`, 'g'), ''))
        .withContext(path)
        .not.toContain(SECRET);
      expect(told).withContext(path).not.toContain('/deliverables/inner');
    }
  });

  it('shows at once what was widened and nothing of what was narrowed', async () => {
    await db.doc('deliverables/letter').update({visibility: 'consortium', title: `Letter of ${SECRET}`});
    await rebuildCatalogue(db);
    expect((await ask('/deliverables/letter')).status).toBe(404);
    for (const path of ['/', '/deliverables', '/deliverables/atlas', '/newsletter']) {
      expect(await textOf(path))
        .withContext(path)
        .not.toMatch(/Letter|\/letter"/);
    }
    await db.doc('deliverables/letter').update({visibility: 'public', title: 'Letter one'});
    await rebuildCatalogue(db);
    for (const path of ['/', '/deliverables', '/deliverables/atlas', '/newsletter']) {
      expect(await textOf(path))
        .withContext(path)
        .toContain('Letter one');
    }
  });

  it('tells what admins tell every visitor, until its time is over, and puts first what they chose', async () => {
    const tell = async (until: Date) => {
      const notice = {text: 'The portal rests on <Sunday>.', until};
      await db.doc('settings/home').set({notice, featured: ['letter', 'inner']});
      await rebuildCatalogue(db);
    };
    const until = new Date(Date.now() + 3_600_000);
    await tell(until);
    const told = `<span data-notice data-until="${until.getTime()}">The portal rests on &lt;Sunday&gt;.</span>`;
    for (const path of ['/', '/deliverables/atlas', '/deliverables/gone']) {
      expect(await textOf(path))
        .withContext(path)
        .toContain(told);
    }
    expect(await textOf('/deliverables/absent')).not.toContain('data-notice');
    const first = (await textOf('/')).split('Worth knowing first')[1]?.split('</section>')[0];
    expect(first?.match(/href="[^"]*"/g)).toEqual(['href="/deliverables/letter"']);
    await tell(new Date(Date.now() - 1000));
    expect(await textOf('/')).not.toContain('data-notice');
    await db.doc('settings/home').delete();
    await rebuildCatalogue(db);
    expect(await textOf('/')).not.toContain('Worth knowing first');
  });

  it('shows a tombstone of what was withdrawn, as gone', async () => {
    const answer = await ask('/deliverables/gone');
    const body = await answer.text();
    expect(answer.status).toBe(410);
    expect(body).toContain('Reason: Wrong numbers.');
    expect(body).toContain('<meta name="robots" content="noindex"');
    expect(body).not.toContain('It is replaced by');
    expect(await textOf('/deliverables/gone-for-atlas')).toContain(
      'It is replaced by <a href="/deliverables/atlas">Atlas of tests</a>',
    );
    expect(await textOf('/deliverables')).not.toContain('Gone report');
    expect(await textOf('/deliverables/atlas')).not.toContain('Gone report');
  });

  it('tells what the charts are made of as tables, each figure with its source', async () => {
    expect(await textOf('/insights')).toContain('Belgium');
    await db.doc('pages/insights').set({
      ...{
        title: 'Insights',
        visibility: 'public',
        summary: 'What is drawn.',
        body: 'How **so**.',
        sources: [],
      },
      updatedAt: new Date(),
      figures: [
        {
          ...{id: 'burden', title: 'Burden', year: '2020', licenceNote: 'Open'},
          sources: [{label: 'A centre', url: 'https://centre.example/'}],
          columns: ['Country', 'New cases'],
          rows: [{cells: [HOSTILE, 530_000]}],
          views: [
            {...{id: 'cases', title: 'New cases'}, takeaway: 'Many.', label: 'Country', value: 'New cases'},
          ],
        },
      ],
    });
    const text = await textOf('/insights');
    expect(unbalanced(text)).toEqual([]);
    for (const words of [
      'What is drawn.',
      '530,000',
      'Many.',
      'https://centre.example/',
      '<strong>so</strong>',
    ]) {
      expect(text).withContext(words).toContain(words);
    }
    await db.doc('pages/insights').update({visibility: 'consortium', summary: SECRET});
    const without = await textOf('/insights');
    expect(without).not.toContain(SECRET);
    expect(without).not.toContain('530,000');
    await db.doc('pages/insights').delete();
  });

  it('sends those on who come by an earlier name', async () => {
    for (const [path, target] of [
      ['/deliverables/old-atlas', '/deliverables/atlas'],
      ['/newsletter/old-letter', '/newsletter/letter'],
      ['/deliverables/older-atlas?audience=patients', '/deliverables/atlas?audience=patients'],
      ['/news/old-news', '/news/opened'],
    ] as const) {
      const answer = await ask(path);
      expect(answer.status).withContext(path).toBe(301);
      expect(answer.headers.get('location')).toBe(`${PORTAL_URL.value()}${target}`);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60');
    }
  });

  it('says on the home page what editors wrote, sends it along for the app, and has it at one address', async () => {
    expect(await textOf('/')).toContain('Cancer genomics that people in Europe can use');
    await db.doc('pages/home').set({
      ...{title: 'A heading', visibility: 'public', summary: HOSTILE, body: 'A **lead**.', sources: []},
      updatedAt: new Date(),
    });
    await rebuildCatalogue(db);
    const text = await textOf('/');
    expect(text).toContain('<h1>A heading</h1>');
    expect(text).toContain('<strong>lead</strong>');
    expect(unbalanced(text)).toEqual([]);
    const [, sent = '{}'] = /<script[^>]*data-home-words[^>]*>([\s\S]*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(sent)).toEqual({title: 'A heading', lead: 'A **lead**.', description: HOSTILE});
    const moved = await ask('/home');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${PORTAL_URL.value()}/`]);
    await db.doc('pages/home').delete();
    await rebuildCatalogue(db);
  });

  it('is kept for a minute on the way, never stale, and asked for again by its ETag', async () => {
    for (const path of ['/', '/deliverables/atlas', '/deliverables/absent', '/deliverables/gone']) {
      const {headers} = await ask(path);
      expect(headers.get('cache-control')).withContext(path).toBe('public, max-age=0, s-maxage=60');
    }
    const {headers} = await ask('/deliverables/atlas');
    const etag = headers.get('etag') ?? '';
    expect((await ask('/deliverables/atlas', {headers: {'If-None-Match': etag}})).status).toBe(304);
    expect((await ask('/deliverables/atlas', {headers: {'If-None-Match': '"other"'}})).status).toBe(200);
    expect((await ask('/deliverables/atlas', {method: 'HEAD'})).headers.get('etag')).toBe(etag);
    expect((await ask('/deliverables/atlas', {method: 'POST'})).status).toBe(405);
  });

  it('lets nobody write more than text into it', async () => {
    for (const path of [
      '/',
      '/deliverables',
      '/deliverables/hostile',
      '/news',
      '/news/nasty',
      `/deliverables?q=${encodeURIComponent(HOSTILE)}`,
      `/deliverables/atlas?x=${encodeURIComponent(HOSTILE)}`,
      `/${encodeURIComponent(HOSTILE)}`,
    ]) {
      const body = await textOf(path);
      expect(body)
        .withContext(path)
        .not.toMatch(/<script>|<img src=x|onerror=alert\(1\)>|href="javascript/i);
      const scripts = body.match(/<script[^>]*>/g) ?? [];
      for (const script of scripts) {
        expect(script)
          .withContext(path)
          .toMatch(
            /^<script (?:type="application\/ld\+json" data-first|src="main-GLVQJLSN\.js" type="module")>$/,
          );
      }
      expect(body.match(/<\/title>/g)?.length)
        .withContext(path)
        .toBe(1);
      expect(body.match(/<\/style>/g)?.length)
        .withContext(path)
        .toBe(1);
    }
  });

  it('searches and narrows as the catalogue does', async () => {
    expect(await textOf('/deliverables?q=genetic')).toContain('1 outcome for “genetic”');
    expect(await textOf('/deliverables?category=newsletters')).not.toContain('Atlas of tests</a>');
    expect(await textOf('/deliverables?q=zzqqxxyy')).toContain('Nothing found for “zzqqxxyy”');
    expect(await textOf('/deliverables?page=999')).toContain(
      `rel="canonical" href="${PORTAL_URL.value()}/deliverables"`,
    );
  });

  it('leaves the app alone where a page says nothing before it runs', async () => {
    for (const path of ['/newsletter/confirm?token=x', '/sign-in', '/workspace/documents']) {
      const answer = await ask(path);
      expect(answer.status).withContext(path).toBe(200);
      expect(await answer.text())
        .withContext(path)
        .toBe(APP_HTML);
    }
  });

  it('sends the app as it is where the database does not answer', async () => {
    const broken = {
      collection: () => {
        throw new Error('Down.');
      },
    } as unknown as Firestore;
    const failing = await serve((request, response) =>
      answerFirst(request, response, {db: broken, knowledge: new Knowledge(broken), folder: folder.path}),
    );
    const answer = await fetch(`${failing.origin}/deliverables/atlas`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe(APP_HTML);
    await failing.close();
  });

  it('asks for patience while there is no app yet', async () => {
    const early = await serve((request, response) =>
      answerFirst(request, response, {db, knowledge, folder: '/nowhere'}),
    );
    const answer = await fetch(early.origin);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    await early.close();
  });

  it('names the element a sheet is nested in where the sheet says :host', () => {
    expect(
      withoutHost('app-a :host{x:y}app-a :host([long]) h1{x:y}@media print{app-a :host:empty,b{x:y}}'),
    ).toBe('app-a{x:y}app-a[long] h1{x:y}@media print{app-a:empty,b{x:y}}');
  });

  it('costs one read for the item and one to know that what it remembers still stands', async () => {
    await textOf('/deliverables/atlas');
    // A single get is a `getAll` of one to the SDK.
    const reads = spyOn(db, 'getAll').and.callThrough();
    await textOf('/deliverables/atlas');
    expect(reads).toHaveBeenCalledTimes(2);
    reads.calls.reset();
    await textOf('/');
    expect(reads).toHaveBeenCalledTimes(1);
    reads.calls.reset();
    await textOf('/wp-login.php');
    expect(reads).toHaveBeenCalledTimes(0);
  });

  it('stands without an index, before anything was published', async () => {
    const home = db.doc('catalogue/public-home');
    const before = (await home.get()).data() ?? {};
    await home.update({payload: FieldValue.delete(), revision: 'none'});
    expect((await ask('/')).status).toBe(200);
    await home.set(before);
  });
});
