import {problemsOf, missedByGoogle} from '../../test/standards/schema-org';
import {aDeliverable} from '../../test/fixtures/deliverables';
import {aNewsItem, anEvent, aPartner, aWorkPackage} from '../../test/fixtures/nouns';
import {CATEGORIES} from '../deliverables/category';
import type {Deliverable} from '../deliverables/deliverable';
import {stateFrom} from '../search/query-state';
import {headHtml, type PageHead} from './head';
import {contactHead, eventHead, newsHead, partnerHead, textPageHead, workPackageHead} from './item-heads';
import {catalogueHead, homeHead, listHead} from './list-heads';
import {earlierVersionHead, outcomeHead, tombstoneHead} from './outcome-head';
import {linkHeader} from './signposting';

const origin = 'https://portal.example';
const now = new Date('2026-06-01T00:00:00Z');
const place = {origin, now, fileAddress: (path: string) => `https://files.example/${path}`};
const file = {
  name: 'report.pdf',
  path: 'public/deliverables/report/1/report.pdf',
  size: 12,
  contentType: 'application/pdf',
  sha256: 'a'.repeat(64),
};
const rich: Partial<Deliverable> = {
  creators: [
    {name: 'Ada Lovelace', orcid: '0000-0002-1825-0097', affiliation: 'Analytical Society'},
    {name: 'Sciensano', organisation: true},
  ],
  keywords: ['NGS', 'genes'],
  countries: ['BE'],
  licence: 'CC-BY-4.0',
  doi: '10.5281/zenodo.1',
  number: 'D10.1',
  issued: '2024-05',
  files: [file],
  summary: 'A summary that is long enough for whoever shows it to people, in one sentence.',
};
const page = {
  id: 'about',
  title: 'About',
  visibility: 'public' as const,
  summary: 'What it is.',
  body: 'Text',
  sources: [],
  updatedAt: now,
};

const HEADS: Readonly<Record<string, PageHead>> = {
  ...Object.fromEntries(
    CATEGORIES.flatMap((category) => [
      [`an outcome of ${category}`, outcomeHead(aDeliverable({category, ...rich}), place)],
      [`a bare outcome of ${category}`, outcomeHead(aDeliverable({category}), place)],
    ]),
  ),
  'an article': outcomeHead(aDeliverable({...rich, publishedIn: 'A Journal'}), place),
  news: newsHead(aNewsItem({place: 'Rome', date: '2024-02-01', deliverables: ['report']}), place),
  'an event': eventHead(
    anEvent({start: '2027-01-10', end: '2027-01-11', startTime: '09:00', endTime: '17:00', place: 'Rome'}),
    place,
  ),
  'an event of a day': eventHead(anEvent({start: '2027-01-10', place: 'Rome', online: true}), place),
  'an online event': eventHead(anEvent({start: '2027-01-10', online: true}), place),
  'an event of a month': eventHead(anEvent({start: '2027-01', place: 'Rome'}), place),
  'an event nowhere': eventHead(anEvent({start: '2027-01-10'}), place),
  'a deadline': eventHead(anEvent({kind: 'deadline', start: '2027-01-10', place: 'Rome'}), place),
  'a partner': partnerHead(aPartner({city: 'Brussels', url: 'https://a.example', acronym: 'SCI'}), place),
  'a work package': workPackageHead(3, aWorkPackage({alternativeTitle: 'Quality'}), place),
  'an unknown work package': workPackageHead(4, undefined, place),
  'a page of text': textPageHead(page, place),
  'the contact page': contactHead('Write to us.', place),
  'the home page': homeHead(place),
  'the catalogue': catalogueHead(stateFrom(new URLSearchParams()), ['a', 'b'], place),
  'a category': catalogueHead(stateFrom(new URLSearchParams('category=datasets')), [], place),
  'a list': listHead({path: '/news', title: 'News', description: 'All news.', items: ['/news/a']}, place),
};

describe('What a page says of itself', () => {
  it('has title, description, address, language and previews on every page', () => {
    for (const [name, head] of Object.entries(HEADS)) {
      const text = String(headHtml(head));
      expect(head.title).withContext(name).toContain('CAN.HEAL');
      for (const part of [
        '<meta name="description" content="',
        `<link rel="canonical" href="${origin}/`,
        `<meta property="og:url" content="${origin}/`,
        '<meta property="og:title" content="',
        '<meta property="og:description" content="',
        '<meta property="og:image" content="https://portal.example/previews/',
        '<meta property="og:image:width" content="1200"',
        '<meta property="og:image:alt" content="',
        '<meta name="twitter:card" content="summary_large_image"',
      ]) {
        expect(text).withContext(name).toContain(part);
      }
      expect(text).withContext(name).not.toContain('noindex');
    }
  });

  it('speaks schema.org, and says what Google requires', () => {
    for (const [name, {data = []}] of Object.entries(HEADS)) {
      expect(data.length).withContext(name).toBeGreaterThan(0);
      for (const thing of data) {
        const plain: unknown = JSON.parse(JSON.stringify(thing));
        expect(problemsOf(plain)).withContext(name).toEqual([]);
        expect(missedByGoogle(plain)).withContext(name).toEqual([]);
      }
    }
  });

  it('names each kind of thing as what it is', () => {
    const typeOf = (name: string) => (HEADS[name]?.data?.[0] as {'@type'?: string} | undefined)?.['@type'];
    expect(typeOf('an outcome of datasets')).toBe('Dataset');
    expect(typeOf('an outcome of courses-training')).toBe('Course');
    expect(typeOf('an outcome of policy-papers')).toBe('Report');
    expect(typeOf('an article')).toBe('ScholarlyArticle');
    expect(typeOf('news')).toBe('NewsArticle');
    expect(typeOf('an event')).toBe('Event');
    expect(typeOf('an online event')).toBe('Event');
    // Google would refuse these as events: they lack a day, or a place.
    for (const name of ['an event of a month', 'an event nowhere', 'a deadline']) {
      expect(typeOf(name)).withContext(name).toBe('WebPage');
    }
    expect(typeOf('a partner')).toBe('Organization');
  });

  it('is not broken by what people write', () => {
    const title = '</title><script>alert(1)</script>"\' onload=alert(1)';
    const text = String(headHtml(outcomeHead(aDeliverable({...rich, title, keywords: [title]}), place)));
    expect(text).not.toContain('<script>');
    expect(text.match(/<\/title>/g)?.length).toBe(1);
    expect(text.match(/<script type="application\/ld\+json" data-first>/g)?.length).toBe(2);
    expect(text.match(/<\/script>/g)?.length).toBe(2);
  });
});

describe('What Google Scholar reads of an outcome', () => {
  const tags = (changes: Partial<Deliverable> = {}) =>
    outcomeHead(aDeliverable(changes), place).scholar ?? [];

  it('is a title, authors, a date, and the text', () => {
    expect(tags(rich)).toEqual(
      jasmine.arrayContaining([
        ['citation_title', 'A report'],
        ['citation_author', 'Lovelace, Ada'],
        ['citation_author', 'Sciensano'],
        ['citation_publication_date', '2024/05'],
        ['citation_technical_report_number', 'D10.1'],
        ['citation_doi', '10.5281/zenodo.1'],
        ['citation_pdf_url', 'https://files.example/public/deliverables/report/1/report.pdf'],
      ]),
    );
    expect(tags({publishedIn: 'A Journal'})).toContain(['citation_journal_title', 'A Journal']);
  });

  it('is what is required even of a bare record', () => {
    expect(tags()).toEqual(
      jasmine.arrayContaining([
        ['citation_author', 'CAN.HEAL consortium'],
        ['citation_publication_date', '2026'],
      ]),
    );
  });
});

describe('Where an outcome’s links lead', () => {
  const linksOf = (changes: Partial<Deliverable>) =>
    linkHeader(outcomeHead(aDeliverable(changes), place).links ?? []) ?? '';

  it('is how to cite it, what describes it, what it is made of, and by whom', () => {
    const links = linksOf(rich);
    expect(links).toContain('<https://doi.org/10.5281/zenodo.1>; rel="cite-as"');
    expect(links).toContain(
      '<https://portal.example/deliverables/report.bib>; rel="describedby"; type="application/x-bibtex"',
    );
    expect(links).toContain(
      '<https://files.example/public/deliverables/report/1/report.pdf>; rel="item"; type="application/pdf"',
    );
    expect(links).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    expect(links).toContain('<https://schema.org/Report>; rel="type"');
    expect(links).toContain('<https://orcid.org/0000-0002-1825-0097>; rel="author"');
    expect(linksOf({})).toContain('<https://portal.example/deliverables/report>; rel="cite-as"');
  });

  it('says of what type a file is, without what only its reader has to know', () => {
    const files = [{...file, contentType: 'text/csv; charset=utf-8'}];
    expect(linksOf({files})).toContain('rel="item"; type="text/csv"');
  });

  it('stays within what a header may be', () => {
    const files = Array.from({length: 100}, (_, i) => ({...file, path: `${file.path}${i}`}));
    expect(linksOf({files}).length).toBeLessThan(8000);
  });

  it('cannot be broken out of', () => {
    const files = [{...file, path: 'public/deliverables/report/1/a">,\r\n<é.pdf'}];
    expect(linksOf({files})).not.toMatch(/[\r\n]|é|a">/);
  });
});

describe('A file before its embargo ends', () => {
  const sealed = aDeliverable({...rich, category: 'datasets', embargoUntil: new Date('2026-07-01')});
  const told = (at: Date) => {
    const head = outcomeHead(sealed, {...place, now: at});
    return String(headHtml(head)) + linkHeader(head.links ?? []);
  };

  it('is named nowhere, and everywhere after', () => {
    expect(told(now)).not.toContain('report.pdf');
    expect(told(new Date('2026-07-02')).match(/report\.pdf/g)?.length).toBeGreaterThan(2);
  });
});

describe('What is no longer as it was', () => {
  it('says that it was withdrawn, is not indexed, and is still cited by its DOI', () => {
    const head = tombstoneHead(aDeliverable(rich), {at: now, reason: 'Wrong numbers.'});
    expect(head.description).toContain('withdrawn on 1 June 2026. Reason: Wrong numbers.');
    expect(String(headHtml(head))).toContain('<meta name="robots" content="noindex"');
    expect(linkHeader(head.links ?? [])).toBe('<https://doi.org/10.5281/zenodo.1>; rel="cite-as"');
    expect(tombstoneHead(aDeliverable(), {at: now, reason: 'Wrong.'}).links).toBeUndefined();
  });

  it('has the outcome of today for its address where it is an earlier version', () => {
    expect(earlierVersionHead(aDeliverable(rich), place).canonical).toBe(`${origin}/deliverables/report`);
  });
});

describe('The feed of a page', () => {
  const feedsIn = (head: PageHead) => String(headHtml(head)).match(/<link rel="alternate"[^>]*>/g) ?? [];

  it('is found by the address of what was searched or narrowed, and of a work package', () => {
    const narrowed = catalogueHead(stateFrom(new URLSearchParams('category=datasets&sort=title')), [], place);
    expect(feedsIn(narrowed)).toEqual([
      '<link rel="alternate" type="application/atom+xml" title="CAN.HEAL: outcomes: Datasets" href="/feeds/outcomes.atom.xml?category=datasets" data-first/>',
    ]);
    expect(feedsIn(workPackageHead(4, undefined, place)).join()).toContain('?workPackage=4"');
  });

  it('is not named where every page names it', () => {
    expect(feedsIn(catalogueHead(stateFrom(new URLSearchParams('sort=title')), [], place))).toEqual([]);
  });

  it('says what was searched as text', () => {
    const head = catalogueHead(stateFrom(new URLSearchParams({q: '"><script>'})), [], place);
    expect(feedsIn(head).join()).toContain('title="CAN.HEAL: outcomes: “&quot;&gt;&lt;script&gt;”"');
  });
});

describe('The address of a list', () => {
  const head = (search: string) => catalogueHead(stateFrom(new URLSearchParams(search)), [], place);

  it('is its own for the whole catalogue, for a category and for their pages', () => {
    for (const search of ['', '?category=datasets', '?page=2', '?category=datasets&page=2']) {
      expect(head(search).canonical).withContext(search).toBe(`${origin}/deliverables${search}`);
    }
  });

  it('is that of the category or the catalogue for every other choice', () => {
    expect(head('?audience=patients').canonical).toBe(`${origin}/deliverables`);
    expect(head('?category=datasets&sort=title&page=3').canonical).toBe(
      `${origin}/deliverables?category=datasets`,
    );
    expect(head('?category=datasets&category=use-cases').canonical).toBe(`${origin}/deliverables`);
    expect(head('?utm_source=x').canonical).toBe(`${origin}/deliverables`);
  });

  it('is nothing to be found where somebody searched', () => {
    expect(String(headHtml(head('?q=genes')))).toContain('noindex');
    expect(String(headHtml(head('?audience=patients')))).not.toContain('noindex');
  });
});
