import {calendarOf} from '@model/events/calendar-file';
import {atomFeed} from '@model/feeds/atom';
import {
  feedPath,
  newestOf,
  parseFeedPath,
  type FeedFormat,
  type FeedItem,
  type FeedNoun,
} from '@model/feeds/feed';
import {followedSearch, followedWords} from '@model/feeds/followed';
import {jsonFeed} from '@model/feeds/json-feed';
import type {FeedContent} from '@model/feeds/rendering';
import {rssFeed} from '@model/feeds/rss';
import {stateFrom} from '@model/search/query-state';
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

type WrittenFormat = Exclude<FeedFormat, 'ics'>;

const WRITERS: Readonly<Record<WrittenFormat, (feed: FeedContent) => string>> = {
  'rss.xml': rssFeed,
  'atom.xml': atomFeed,
  json: jsonFeed,
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
  return {
    type: TYPES[format],
    body: render(newestOf(items), noun, format, url),
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

function render(
  items: readonly FeedItem[],
  noun: FeedNoun,
  format: WrittenFormat,
  {origin, searchParams}: URL,
): string {
  const state = stateFrom(noun === 'outcomes' ? searchParams : new URLSearchParams());
  const [search, words] = [followedSearch(state), followedWords(state)];
  return WRITERS[format]({
    title: words ? `${TITLES[noun]}: ${words}` : TITLES[noun],
    description: DESCRIPTION,
    page: `${origin}${PAGES[noun]}${search && `?${search}`}`,
    address: `${origin}${feedPath(noun, format, search)}`,
    items,
  });
}
