import {escapeXml} from '@model/deliverables/metadata/xml';
import {calendarOf} from '@model/events/calendar-file';
import {
  feedPath,
  newestOf,
  parseFeedPath,
  type FeedFormat,
  type FeedItem,
  type FeedNoun,
} from '@model/feeds/feed';
import {Feed} from 'feed';
import type {Firestore} from 'firebase-admin/firestore';
import type {PublicAnswer} from '../http/public-answer';
import {eventItems, newsItems, outcomeItems, publicEvents} from './items';

const TITLES: Readonly<Record<FeedNoun, string>> = {
  outcomes: 'CAN.HEAL: outcomes',
  news: 'CAN.HEAL: news',
  events: 'CAN.HEAL: events',
};

const DESCRIPTION = 'From CAN.HEAL, building the EU cancer and public health genomics platform.';

const PAGES: Readonly<Record<FeedNoun, string>> = {
  outcomes: '/deliverables',
  news: '/news',
  events: '/events',
};

const TYPES: Readonly<Record<FeedFormat, string>> = {
  'rss.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

/**
 * A feed, `GET /feeds/{outcomes|news|events}.{rss.xml|atom.xml|json|ics}`: RSS 2.0, Atom, JSON Feed 1.1, and events as
 * iCalendar. Outcomes take the catalogue's own parameters, so that any search can be followed; what makes no sense among
 * them is left out. Public material only.
 *
 * @param url the address that was asked for, on the portal's own origin
 * @returns `undefined` where there is no such feed
 */
export async function answerFeed(db: Firestore, url: URL): Promise<PublicAnswer | undefined> {
  const asked = parseFeedPath(url.pathname);
  if (!asked) return undefined;
  const {noun, format} = asked;
  if (format === 'ics') {
    return {type: TYPES.ics, body: calendarOf(await publicEvents(db), `${url.origin}/events`)};
  }
  const {items, changedAt} = await itemsOf(db, noun, url);
  const told = newestOf(items);
  const updated = latest(told.map((item) => item.updated));
  return {
    type: TYPES[format],
    body: render(told, {noun, format, url, ...(updated && {updated})}),
    ...(changedAt && {lastModified: changedAt}),
  };
}

/** News and events tell no date of their last change: none of theirs tells that one of them went. */
async function itemsOf(
  db: Firestore,
  noun: FeedNoun,
  {origin, searchParams}: URL,
): Promise<{readonly items: readonly FeedItem[]; readonly changedAt?: Date}> {
  if (noun === 'outcomes') return outcomeItems(db, searchParams, origin);
  return {items: await (noun === 'news' ? newsItems(db, origin) : eventItems(db, origin))};
}

function latest(dates: readonly Date[]): Date | undefined {
  return dates.length > 0 ? new Date(Math.max(...dates.map((date) => date.getTime()))) : undefined;
}

interface Rendering {
  readonly noun: FeedNoun;
  readonly format: Exclude<FeedFormat, 'ics'>;
  readonly url: URL;
  readonly updated?: Date;
}

function render(items: readonly FeedItem[], {noun, format, url, updated}: Rendering): string {
  const {origin, search} = url;
  const page = `${origin}${PAGES[noun]}${noun === 'outcomes' ? search : ''}`;
  const address = (ending: FeedFormat) =>
    `${origin}${feedPath(noun, ending, noun === 'outcomes' ? search : '')}`;
  if (format === 'json') return jsonFeed(items, {title: TITLES[noun], page, address: address('json')});
  const feed = new Feed({
    id: address('atom.xml'),
    title: TITLES[noun],
    description: DESCRIPTION,
    link: page,
    language: 'en',
    copyright: 'Each item names its own licence.',
    // Nothing in a feed tells when it was asked for: the same content is the same bytes.
    updated: updated ?? new Date(0),
    generator: 'CAN.HEAL portal',
    feedLinks: {rss: address('rss.xml'), atom: address('atom.xml')},
  });
  for (const {address: link, title, summary, published, updated: date, category, authors} of items) {
    feed.addItem({
      id: link,
      link,
      title,
      // Readers take it for HTML.
      description: escapeXml(summary),
      date,
      published,
      ...(authors.length > 0 && {author: authors.map((name) => ({name}))}),
      ...(category && {category: [{name: category}]}),
    });
  }
  return format === 'rss.xml' ? feed.rss2() : feed.atom1();
}

/** JSON Feed 1.1. The library writes version 1, which has no place for plain text and for one author only. */
function jsonFeed(
  items: readonly FeedItem[],
  {title, page, address}: {readonly title: string; readonly page: string; readonly address: string},
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: DESCRIPTION,
    home_page_url: page,
    feed_url: address,
    language: 'en',
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      content_text: item.summary,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      ...(item.authors.length > 0 && {authors: item.authors.map((name) => ({name}))}),
      ...(item.category && {tags: [item.category]}),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
