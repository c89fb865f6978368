/** What a feed tells: the newest first, each with an address of its own. */
import type {CatalogueEntry} from '../catalogue/entry';
import {CATEGORIES} from '../deliverables/category';
import type {PortalEvent} from '../events/event';
import type {NewsItem} from '../news/news-item';

/** Items a feed holds. Readers ask often; what is older is on the portal. */
export const FEED_LENGTH = 40;

export const FEED_NOUNS = ['outcomes', 'news', 'events'] as const;

export type FeedNoun = (typeof FEED_NOUNS)[number];

/** RSS 2.0, Atom (RFC 4287), JSON Feed 1.1, and for events iCalendar (RFC 5545), by the ending of the address. */
export const FEED_FORMATS = ['rss.xml', 'atom.xml', 'json', 'ics'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

export interface FeedItem {
  /** The page on the portal: it names the item for ever. */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly published: Date;
  readonly updated: Date;
  readonly category?: string;
  readonly authors: readonly string[];
}

/** A feed's noun and format; `undefined` where the address names none: only events have a calendar. */
export function parseFeedPath(path: string): {noun: FeedNoun; format: FeedFormat} | undefined {
  const [, name, ending] = /^\/feeds\/([a-z]+)\.([a-z.]+)$/.exec(path) ?? [];
  const noun = FEED_NOUNS.find((each) => each === name);
  const format = FEED_FORMATS.find((each) => each === ending);
  return noun && format && (format !== 'ics' || noun === 'events') ? {noun, format} : undefined;
}

/** Where a feed is, below the portal's own address; `search` is the catalogue's, for "follow this search". */
export function feedPath(noun: FeedNoun, format: FeedFormat, search = ''): string {
  const query = search.replace(/^\?/, '');
  return `/feeds/${noun}.${format}${query && `?${query}`}`;
}

export function outcomeItem(entry: CatalogueEntry, origin: string): FeedItem {
  const published = new Date((entry.publishedAt ?? 0) * 1000);
  return {
    address: `${origin}/deliverables/${entry.id}`,
    title: entry.title,
    summary: entry.summary,
    published,
    updated: entry.updatedAt === undefined ? published : new Date(entry.updatedAt * 1000),
    category: CATEGORIES.find((category) => category === entry.category),
    authors: entry.creators,
  };
}

export function newsItem(item: NewsItem, origin: string): FeedItem {
  return {...told(item), address: `${origin}/news/${item.id}`};
}

export function eventItem(event: PortalEvent, origin: string): FeedItem {
  return {...told(event), address: `${origin}/events/${event.id}`};
}

function told({title, summary, publishedAt, updatedAt}: NewsItem | PortalEvent) {
  return {title, summary, published: publishedAt, updated: updatedAt, authors: []};
}

/** The items that a feed holds: what came last onto the portal comes first. */
export function newestOf(items: readonly FeedItem[]): FeedItem[] {
  return [...items]
    .sort((a, b) => b.published.getTime() - a.published.getTime() || (a.address < b.address ? -1 : 1))
    .slice(0, FEED_LENGTH);
}
