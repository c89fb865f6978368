import {CATEGORIES} from '@model/deliverables/category';
import {deliverableSchema} from '@model/deliverables/deliverable';
import {DOCUMENT_KINDS} from '@model/documents/document';
import {chartOfView} from '@model/insights/figure';
import {FIRST_HOME_WORDS, homeWordsOf} from '@model/pages/home-words';
import {pageSchema} from '@model/pages/page';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as v from 'valibot';
import {CONTENT_DIR, readContent, type Content} from './content';

describe('The content of the portal', () => {
  let content: Content;
  const deliverables = () =>
    content.documents
      .filter(({path}) => /^deliverables\/[^/]+$/.test(path))
      .map(({path, data}) => ({id: path.slice(13), ...v.parse(deliverableSchema, data)}));
  const count = (collection: string) =>
    content.documents.filter(({path}) => path.startsWith(`${collection}/`)).length;

  beforeAll(async () => {
    content = await readContent(CONTENT_DIR, {demo: false});
  });

  it('satisfies its schemas, every item, and refers only to what is there', () => {
    expect(content.refused).toEqual([]);
  });

  it('holds what was established: 28 outcomes and a dataset, 24 news and events, 14 partners, 6 work packages', () => {
    expect(deliverables().length).toBe(29);
    expect(count('news') + count('events')).toBe(24);
    expect(count('partners')).toBe(14);
    expect(count('workPackages')).toBe(6);
  });

  it('has something in every category', () => {
    const found = new Set(deliverables().map(({category}) => category));
    expect([...found].sort()).toEqual([...CATEGORIES].sort());
  });

  it('is public, all of it but the demo items', () => {
    for (const {path, data} of content.documents) {
      if (!path.startsWith('settings/')) expect(data['visibility']).withContext(path).toBe('public');
    }
  });

  it('names a source for every fact', () => {
    for (const {path, data} of content.documents) {
      if (path.startsWith('settings/')) continue;
      expect((data['sources'] as unknown[]).length)
        .withContext(path)
        .toBeGreaterThan(0);
    }
  });

  it('puts no quotation marks around a title of our own', () => {
    for (const {title, titleIsDescriptive} of deliverables()) {
      if (titleIsDescriptive) expect(title).not.toMatch(/["“”„«»]/);
    }
  });

  it('says nothing about money and gives no address nobody has confirmed', () => {
    const all = JSON.stringify(content.documents);
    expect(all).not.toMatch(/(?:EUR|€)\s?\d|\d\s?(?:EUR|€|million euro)/i);
    expect(all).not.toMatch(/[\w.]+@[\w.]+/);
  });

  it('stores each relation in one direction only', () => {
    const pairs = deliverables().flatMap(({id, relations}) =>
      relations.map(({target}) => [id, target].sort().join(' ')),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('links only to pages that there are', () => {
    const collections: Record<string, string> = {'work-packages': 'workPackages'};
    const pages = [
      'account',
      'contact',
      'partners',
      'work-packages',
      'legal',
      'background',
      'deliverables',
      'news',
      'events',
    ];
    const known = new Set([...content.documents.map(({path}) => path), ...pages]);
    for (const {path, data} of content.documents) {
      for (const [, address = ''] of String(data['body'] ?? '').matchAll(/\]\(\/([^)#?]*)/g)) {
        const [noun = '', ...rest] = address.split('/');
        expect([[collections[noun] ?? noun, ...rest].join('/'), address].some((p) => known.has(p)))
          .withContext(`${path} links to /${address}`)
          .toBe(true);
      }
    }
  });

  it('begins the home page with the portal’s first words', () => {
    const page = content.documents.find(({path}) => path === 'pages/home');
    expect(homeWordsOf(v.parse(pageSchema, page?.data))).toEqual(FIRST_HOME_WORDS);
  });

  it('describes the columns of its dataset', () => {
    const dataset = deliverables().find(({id}) => id === 'genetic-counselling-eu27');
    expect(dataset?.tables?.map(({file, schema}) => [file, schema.fields.length])).toEqual([
      ['genetic-counselling-eu27.csv', 4],
    ]);
  });

  it('draws charts of figures whose source, year and licence are told, and says nothing that their rows do not', () => {
    const page = content.documents.find(({path}) => path === 'pages/insights');
    const {figures = []} = v.parse(pageSchema, page?.data);
    expect(figures.length).toBe(4);
    for (const figure of figures) {
      for (const view of figure.views) {
        const chart = chartOfView(figure, view);
        expect(chart?.table.rows.length).withContext(view.id).toBeGreaterThan(1);
        for (const row of chart?.table.rows ?? []) {
          const isThere = figure.rows.some(({cells}) => row.every((cell) => cells.includes(cell ?? '')));
          expect(isThere)
            .withContext(`${view.id}: ${row.join(' ')}`)
            .toBeTrue();
        }
      }
    }
  });

  it('shows each background table whole', async () => {
    const page = await readFile(join(CONTENT_DIR, 'pages/background.md'), 'utf8');
    const tableSchema = v.object({rows: v.array(v.array(v.union([v.string(), v.number()])))});
    for (const name of await readdir(join(CONTENT_DIR, 'background'))) {
      const text = await readFile(join(CONTENT_DIR, 'background', name), 'utf8');
      for (const row of v.parse(tableSchema, JSON.parse(text)).rows) {
        const cells = row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell));
        expect(page).toContain(`| ${cells.join(' | ')} |`);
      }
    }
  });

  describe('with its demo items', () => {
    it('labels each of them, and keeps them on the consortium’s side', async () => {
      const {documents, refused} = await readContent(CONTENT_DIR, {demo: true});
      const items = documents.filter(({data}) => data['demo']);
      expect(refused).toEqual([]);
      expect(items.length).toBeGreaterThanOrEqual(8);
      for (const {path, data} of items) {
        expect(data['title'])
          .withContext(path)
          .toMatch(/^Demo: /);
        expect(data['visibility']).withContext(path).toBe('consortium');
      }
    });

    it('opens the files of an embargoed item on the day it says', async () => {
      const {files} = await readContent(CONTENT_DIR, {demo: true});
      const embargoed = files.filter((file) => file.opensAt);
      expect(embargoed.map(({record, opensAt}) => [record.path, opensAt?.toISOString()])).toEqual([
        [
          'consortium/deliverables/demo-pilot-results-under-embargo/1/demo-pilot-results.csv',
          '2030-01-01T00:00:00.000Z',
        ],
      ]);
    });

    it('has internal documents of every common kind, one with an earlier version', async () => {
      const {documents} = await readContent(CONTENT_DIR, {demo: true});
      const own = documents.filter(({path}) => path.startsWith('documents/'));
      const kinds = new Set(own.map(({data}) => data['kind']));
      expect([...kinds].sort()).toEqual([...DOCUMENT_KINDS].sort());
      expect(own.map(({path}) => path)).toContain('documents/demo-agreement-on-sharing-data/versions/1');
      expect((await readContent(CONTENT_DIR, {demo: false})).documents.map(({path}) => path)).not.toContain(
        own[0]?.path ?? '',
      );
    });

    it('keeps an earlier version as it was', async () => {
      const {documents, files} = await readContent(CONTENT_DIR, {demo: true});
      const path = 'deliverables/demo-data-sharing-checklist';
      const [now, then] = [path, `${path}/versions/1`].map((p) => documents.find((doc) => doc.path === p));
      expect([now?.data['version'], then?.data['version']]).toEqual([2, 1]);
      expect(then?.data['title']).toBe(now?.data['title']);
      expect(then?.data['body']).not.toBe(now?.data['body']);
      expect(files.map(({record}) => record.path)).toContain(
        'consortium/deliverables/demo-data-sharing-checklist/1/demo-checklist.md',
      );
    });
  });
});

describe('Reading content that has a fault', () => {
  let folder: string;
  const page = {title: 'A', visibility: 'public', summary: 'B', body: 'C', sources: []};

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'content-'));
    await mkdir(join(folder, 'pages'));
    await writeFile(join(folder, 'pages/good.json'), JSON.stringify(page));
  });

  afterEach(() => rm(folder, {recursive: true}));

  async function refusalOf(name: string, text: string): Promise<string> {
    await writeFile(join(folder, 'pages', name), text);
    const {documents, refused} = await readContent(folder, {demo: true});
    expect(documents.map(({path}) => path)).toEqual(['pages/good']);
    expect(refused.map(({where}) => where)).toEqual([`content/pages/${name}`]);
    return refused[0]?.why.join(' ') ?? '';
  }

  it('refuses what is no JSON, and keeps the rest', async () => {
    expect(await refusalOf('bad.json', '{')).toMatch(/JSON/);
  });

  it('refuses an item that fails its schema, and says where', async () => {
    expect(await refusalOf('bad.json', JSON.stringify({...page, visibility: 'secret'}))).toMatch(
      /^visibility: /,
    );
  });

  it('refuses a field the schema does not know', async () => {
    expect(await refusalOf('bad.json', JSON.stringify({...page, sumary: 'typo'}))).toMatch(/sumary/);
  });

  it('refuses a name that is no id', async () => {
    expect(await refusalOf('Bad Name.json', JSON.stringify(page))).toMatch(/small letters/);
  });

  it('refuses a file that is missing, and a reference that leads nowhere', async () => {
    await mkdir(join(folder, 'deliverables'));
    const item = JSON.parse(
      await readFile(join(CONTENT_DIR, 'deliverables/genetic-counselling-eu27.json'), 'utf8'),
    );
    await writeFile(join(folder, 'deliverables/no-file.json'), JSON.stringify(item));
    await writeFile(join(folder, 'deliverables/no-target.json'), JSON.stringify({...item, files: []}));
    const {documents, refused} = await readContent(folder, {demo: true});
    expect(documents.map(({path}) => path)).toEqual(['pages/good']);
    expect(refused.map(({where, why}) => `${where}: ${why[0]}`)).toEqual([
      jasmine.stringMatching(/no-file.json: ENOENT/),
      jasmine.stringMatching(/no-target: It refers to deliverables\/genetic/),
    ]);
  });

  it('refuses a public item that names one of the consortium’s, and what leans on it', async () => {
    const {publishedAt: _, updatedAt: __, id: ___, ...item} = aDeliverable();
    await mkdir(join(folder, 'deliverables'));
    const write = (id: string, changes: object) =>
      writeFile(join(folder, `deliverables/${id}.json`), JSON.stringify({...item, ...changes}));
    await write('internal', {visibility: 'consortium'});
    await write('telling', {relations: [{type: 'References', target: 'internal'}]});
    await write('leaning', {relations: [{type: 'References', target: 'telling'}]});
    await write('discreet', {});
    const {documents, refused} = await readContent(folder, {demo: true});
    expect(documents.map(({path}) => path)).toEqual([
      'deliverables/discreet',
      'deliverables/internal',
      'pages/good',
    ]);
    expect(refused.map(({where}) => where)).toEqual(['deliverables/telling', 'deliverables/leaning']);
  });
});
