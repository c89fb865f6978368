/** "Fill with everything new since the last issue": which blocks that makes. */
import {newestFirst} from '../dates/partial-date';
import {CATEGORIES} from '../deliverables/category';
import type {Deliverable} from '../deliverables/deliverable';
import type {PortalEvent} from '../events/event';
import {phaseOf} from '../events/phase';
import type {NewsItem} from '../news/news-item';
import type {Pick} from './compose';
import type {SketchedBlock} from './sketch';

/** How many blocks are added at once: more is no letter any more. */
export const MOST_NEW = 40;

/** How far back the first issue looks. */
const FIRST_REACH_MS = 90 * 24 * 3_600_000;

/** Everything that is published, or that may be new. */
export interface Published {
  readonly outcomes: readonly Deliverable[];
  readonly news: readonly NewsItem[];
  readonly events: readonly PortalEvent[];
}

/** From when on something is new, given when the last issue went. */
export function newFrom(lastSentAt: Date | undefined, now: Date): Date {
  return lastSentAt ?? new Date(now.getTime() - FIRST_REACH_MS);
}

/**
 * A block for each outcome and news item that came out since, and each event that was announced since and is still to
 * come: outcomes by category, then news, then events in the order in which they take place. Only what is public and
 * stands, no earlier issue, and nothing that was picked before.
 */
export function newBlocks(
  {outcomes, news, events}: Published,
  since: Date,
  picked: readonly SketchedBlock[],
  now: Date,
): Pick[] {
  const had = new Set(picked.map(({type, id}) => `${type} ${id}`));
  const isNew = ({visibility, publishedAt}: Deliverable | NewsItem | PortalEvent) =>
    visibility === 'public' && publishedAt > since;
  const picks = [
    ...outcomes
      .filter((one) => isNew(one) && !one.withdrawn && one.category !== 'newsletters')
      .sort(
        (a, b) =>
          CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) || newestFirst(a.issued, b.issued),
      )
      .map(({id}) => pick('outcome', id)),
    ...news
      .filter(isNew)
      .sort((a, b) => newestFirst(a.date, b.date))
      .map(({id}) => pick('news', id)),
    ...events
      .filter((one) => isNew(one) && phaseOf(one, now) !== 'past')
      .sort((a, b) => (a.start ?? '9999').localeCompare(b.start ?? '9999'))
      .map(({id}) => pick('event', id)),
  ];
  return picks.filter(({type, id}) => !had.has(`${type} ${id}`)).slice(0, MOST_NEW);
}

function pick(type: Pick['type'], id: string): Pick {
  return {type, audiences: [], id};
}
