/** Adds the days of a period up to what the dashboard shows of it. */
import {ITEM_SHARDS} from './tally';
import {daysFrom} from './metrics';
import {lengthOf, type Period} from './period';
import {visitorsIn} from './sketch';
import {COUNTED_LISTS, type CountedList, type ItemCounts, type StoredDay} from './stored-day';

export type CountsByName = ReadonlyMap<string, number>;

/** A day as a chart draws it. */
export interface DayFigures {
  readonly day: string;
  readonly visitors: number;
  readonly views: number;
  readonly downloads: number;
}

/** A period's figures. Visitors are known of each day and of no longer time: nobody is known again the next day. */
export interface Figures {
  /** Each day of the period, those too on which nothing was counted. */
  readonly days: readonly DayFigures[];
  /** Days of which anything is kept. */
  readonly counted: number;
  readonly events: number;
  readonly views: number;
  readonly downloads: number;
  readonly citations: number;
  readonly lists: Readonly<Record<CountedList, CountsByName>>;
  /** By outcome; `other` are those of which there is no record any more. */
  readonly items: ReadonlyMap<string, ItemCounts>;
  readonly vitals: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

/** How many documents hold a period: each day has one, and those of its items. So many reads a period costs at most. */
export function mostDocuments(period: Period): number {
  return lengthOf(period) * (1 + ITEM_SHARDS);
}

/** What a period adds up to. Documents of other days are left out. */
export function figuresOf(period: Period, documents: readonly StoredDay[]): Figures {
  const its = documents.filter(({day}) => day >= period.from && day <= period.to);
  return {
    days: daysFrom(period.from, period.to).map((day) => dayOf(day, its)),
    counted: new Set(its.map(({day}) => day)).size,
    events: sum(its, 'events'),
    views: sum(its, 'views'),
    downloads: sum(its, 'downloads'),
    citations: sum(its, 'citations'),
    lists: Object.fromEntries(
      COUNTED_LISTS.map((list) => [list, addedUp(its.map((document) => document[list]))]),
    ) as Record<CountedList, CountsByName>,
    items: itemsOf(its),
    vitals: vitalsOf(its),
  };
}

/** Visitors of a usual day: the mean over the days on which anything was counted, since days don't add up. */
export function visitorsADay({days, counted}: Pick<Figures, 'days' | 'counted'>): number {
  const all = days.reduce((total, {visitors}) => total + visitors, 0);
  return counted === 0 ? 0 : Math.round(all / counted);
}

/** How much more there is than before, in per cent; `undefined` where there was nothing to compare with. */
export function changeOf(now: number, before: number): number | undefined {
  return before === 0 ? undefined : Math.round(((now - before) / before) * 100);
}

function dayOf(day: string, documents: readonly StoredDay[]): DayFigures {
  const its = documents.filter((document) => document.day === day);
  const sketch = its.find(({visitors}) => visitors !== undefined)?.visitors;
  return {
    day,
    visitors: sketch ? visitorsIn(sketch) : 0,
    views: sum(its, 'views'),
    downloads: sum(its, 'downloads'),
  };
}

function sum(documents: readonly StoredDay[], name: 'events' | 'views' | 'downloads' | 'citations'): number {
  return documents.reduce((total, document) => total + document[name], 0);
}

function addedUp(all: readonly Readonly<Record<string, number>>[]): CountsByName {
  const result = new Map<string, number>();
  for (const counts of all) {
    for (const [name, n] of Object.entries(counts)) result.set(name, (result.get(name) ?? 0) + n);
  }
  return result;
}

function itemsOf(documents: readonly StoredDay[]): ReadonlyMap<string, ItemCounts> {
  const result = new Map<string, ItemCounts>();
  for (const {items} of documents) {
    for (const [item, added] of Object.entries(items)) {
      const before = result.get(item);
      result.set(item, before ? bothOf(before, added) : added);
    }
  }
  return result;
}

/** The counts of both. */
export function bothOf(a: ItemCounts, b: ItemCounts): ItemCounts {
  return {
    investigations: a.investigations + b.investigations,
    requests: a.requests + b.requests,
    uniqueInvestigations: a.uniqueInvestigations + b.uniqueInvestigations,
    uniqueRequests: a.uniqueRequests + b.uniqueRequests,
  };
}

function vitalsOf(documents: readonly StoredDay[]): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const names = new Set(documents.flatMap(({vitals}) => Object.keys(vitals)));
  return new Map(
    [...names].map((name) => {
      const histograms = documents.map(({vitals}) => vitals[name] ?? {});
      return [name, Object.fromEntries(addedUp(histograms))];
    }),
  );
}
