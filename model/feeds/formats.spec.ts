import {CONTROL_TEXT, HOSTILE_TEXT, HOSTILE_TITLES} from '../../test/fixtures/hostile';
import {problemsOfAtom} from '../../test/standards/atom';
import {problemsOfJsonFeed} from '../../test/standards/json-feed';
import {problemsOfRss} from '../../test/standards/rss';
import {rootOf, textIn, within} from '../../test/standards/xml';
import {atomFeed} from './atom';
import type {FeedItem} from './feed';
import {jsonFeed} from './json-feed';
import type {FeedContent} from './rendering';
import {rssFeed} from './rss';

const origin = 'https://portal.example';

function anItem(changes: Partial<FeedItem> = {}): FeedItem {
  return {
    address: `${origin}/deliverables/report`,
    title: 'A report',
    summary: 'What it says.',
    published: new Date('2026-01-01T08:00:00Z'),
    updated: new Date('2026-02-01T08:00:00Z'),
    category: 'mapping-reports',
    authors: [],
    ...changes,
  };
}

function aFeed(items: readonly FeedItem[]): FeedContent {
  return {
    title: 'CAN.HEAL: outcomes',
    description: 'What came out of it.',
    page: `${origin}/deliverables?q=a&category=datasets`,
    address: `${origin}/feeds/outcomes.atom.xml?q=a&category=datasets`,
    items,
  };
}

/** What people may write, and what only a database could hold. */
const odd = aFeed(
  [...HOSTILE_TITLES, CONTROL_TEXT].map((title, i) =>
    anItem({
      address: `${origin}/deliverables/item-${i}`,
      title,
      summary: i % 2 ? title : HOSTILE_TEXT,
      authors: i % 2 ? [title, 'Ada Lovelace'] : [],
    }),
  ),
);

/** XML has no place for some characters, even escaped; it takes a return for the end of a line. */
const readable = (text: string) => text.replaceAll(/[\ufffe\uffff]|[^\P{Cc}\r]/gu, '').replaceAll('\r', '\n');

describe('A feed as Atom', () => {
  it('is what RFC 4287 asks for, whatever stands in it', async () => {
    expect(await problemsOfAtom(atomFeed(odd))).toEqual([]);
  });

  it('is a feed when it tells nothing', async () => {
    expect(await problemsOfAtom(atomFeed(aFeed([])))).toEqual([]);
  });

  it('tells each title as it was written', () => {
    const titles = within(rootOf(atomFeed(odd)), 'entry').map((entry) => textIn(entry, 'title'));
    expect(titles).toEqual(odd.items.map(({title}) => readable(title)));
  });

  it('last changed when the latest of its items did, and never by being asked for', () => {
    const {items} = aFeed([anItem(), anItem({updated: new Date('2026-03-01T00:00:00Z')})]);
    expect(textIn(rootOf(atomFeed(aFeed(items))), 'updated')).toBe('2026-03-01T00:00:00.000Z');
    expect(atomFeed(aFeed([]))).toBe(atomFeed(aFeed([])));
  });
});

describe('A feed as RSS', () => {
  const itemsOf = (feed: FeedContent) =>
    within(rootOf(rssFeed(feed)), 'channel').flatMap((each) => within(each, 'item'));

  it('is what RSS 2.0 asks for, whatever stands in it', async () => {
    expect(await problemsOfRss(rssFeed(odd))).toEqual([]);
    expect(await problemsOfRss(rssFeed(aFeed([])))).toEqual([]);
  });

  it('tells each title as it was written, and each summary as HTML without markup of its own', () => {
    const [first] = itemsOf(odd);
    expect(itemsOf(odd).map((item) => textIn(item, 'title'))).toEqual(
      odd.items.map(({title}) => readable(title)),
    );
    expect(first && textIn(first, 'description')).toContain(
      'First line &lt;i&gt;with&lt;/i&gt; markup &amp; ]]&gt; an end.',
    );
  });

  it('names authors who have no mail address', () => {
    const [item] = itemsOf(aFeed([anItem({authors: ['Ada Lovelace', 'Sciensano']})]));
    expect(item && within(item, 'dc:creator').map(({text}) => text)).toEqual(['Ada Lovelace', 'Sciensano']);
  });
});

describe('A feed as JSON', () => {
  it('is what JSON Feed 1.1 asks for, whatever stands in it', () => {
    expect(problemsOfJsonFeed(jsonFeed(odd))).toEqual([]);
    expect(problemsOfJsonFeed(jsonFeed(aFeed([])))).toEqual([]);
  });

  it('tells each title as it was written', () => {
    const {items} = JSON.parse(jsonFeed(odd)) as {items: {title: string}[]};
    expect(items.map(({title}) => title)).toEqual(odd.items.map(({title}) => title));
  });
});
