import {eventSchema, type PortalEvent} from '@model/events/event';
import {eventItem, newsItem, outcomeItem, type FeedItem, FEED_LENGTH} from '@model/feeds/feed';
import {newsItemSchema, type NewsItem} from '@model/news/news-item';
import {SearchableCatalogue} from '@model/search/catalogue';
import {stateFrom, type CatalogueState} from '@model/search/query-state';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {readPublicIndex} from '../catalogue/read-index';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** How many entries are made searchable in one go. */
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * The newest outcomes that a search of the catalogue finds, its address' own parameters saying which, and when the
 * catalogue last changed.
 */
export async function outcomeItems(
  db: Firestore,
  search: URLSearchParams,
  origin: string,
): Promise<{readonly items: readonly FeedItem[]; readonly changedAt?: Date}> {
  const {entries, names, changedAt} = await readPublicIndex(db);
  const catalogue = new SearchableCatalogue(names, new Date());
  catalogue.add(entries);
  const state = stateFrom(search);
  if (state.q) catalogue.index(ALL);
  const found = allPages(catalogue, {...state, page: 1});
  return {items: found.map((entry) => outcomeItem(entry, origin)), ...(changedAt && {changedAt})};
}

function allPages(catalogue: SearchableCatalogue, state: CatalogueState) {
  const first = catalogue.view(state);
  const others = Array.from({length: first.pages - 1}, (_, i) => catalogue.view({...state, page: i + 2}));
  return [first, ...others].flatMap(({entries}) => entries);
}

/** The newest public news. */
export async function newsItems(db: Firestore, origin: string): Promise<FeedItem[]> {
  const {docs} = await db
    .collection(paths.news)
    .where('visibility', '==', 'public')
    .orderBy('publishedAt', 'desc')
    .limit(FEED_LENGTH)
    .get();
  return docs.flatMap((doc) => {
    const parsed = v.safeParse(newsItemSchema, toDomain(doc.data()));
    return parsed.success ? [newsItem({...parsed.output, id: doc.id} satisfies NewsItem, origin)] : [];
  });
}

/** The public events that were announced last. */
export async function publicEvents(db: Firestore): Promise<PortalEvent[]> {
  const {docs} = await db
    .collection(paths.events)
    .where('visibility', '==', 'public')
    .orderBy('publishedAt', 'desc')
    .limit(FEED_LENGTH)
    .get();
  return docs.flatMap((doc) => {
    const parsed = v.safeParse(eventSchema, toDomain(doc.data()));
    return parsed.success ? [{...parsed.output, id: doc.id}] : [];
  });
}

export async function eventItems(db: Firestore, origin: string): Promise<FeedItem[]> {
  return (await publicEvents(db)).map((event) => eventItem(event, origin));
}
