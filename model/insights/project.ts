/** The project drawn from its own data: the tables behind the charts of `/insights`. */
import type {HomeDigest} from '../catalogue/digest';
import type {CatalogueEntry} from '../catalogue/entry';
import {newestFirst, yearOf} from '../dates/partial-date';
import {CATEGORIES, type Category} from '../deliverables/category';
import type {EventKind, PortalEvent} from '../events/event';

type Entry = Pick<
  CatalogueEntry,
  'id' | 'title' | 'category' | 'issued' | 'countries' | 'partners' | 'workPackages'
>;
type Partner = HomeDigest['partners'][number];
type WorkPackage = HomeDigest['workPackages'][number];

/** A country, how many partners are there, and how many outcomes are about it or from it. */
export interface CountryRow {
  readonly country: string;
  readonly partners: number;
  readonly outcomes: number;
}

/** Partners and outcomes by country: most outcomes first. */
export function byCountry(entries: readonly Entry[], partners: readonly Partner[]): CountryRow[] {
  const rows = new Map<string, {country: string; partners: number; outcomes: number}>();
  const at = (country: string) => {
    const row = rows.get(country) ?? {country, partners: 0, outcomes: 0};
    rows.set(country, row);
    return row;
  };
  for (const {country} of partners) at(country).partners += 1;
  for (const {countries} of entries) for (const country of countries) at(country).outcomes += 1;
  return [...rows.values()].sort(
    (a, b) => b.outcomes - a.outcomes || b.partners - a.partners || (a.country < b.country ? -1 : 1),
  );
}

/** How many outcomes of a category are from a year; of no year, where none is known. */
export interface YearRow {
  readonly year?: string;
  readonly category: Category;
  readonly count: number;
}

/** Outcomes by year and category, oldest first, those without a date last. */
export function byYear(entries: readonly Entry[]): YearRow[] {
  const counts = new Map<string, number>();
  for (const {issued, category} of entries) {
    const key = `${issued ? yearOf(issued) : '~'} ${category}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const order = (category: string) => CATEGORIES.indexOf(category as Category);
  return [...counts]
    .map(([key, count]) => {
      const [year = '', category] = key.split(' ') as [string, Category];
      return {...(year !== '~' && {year}), category, count};
    })
    .sort((a, b) => {
      const [left, right] = [a.year ?? '~', b.year ?? '~'];
      return left < right ? -1 : left > right ? 1 : order(a.category) - order(b.category);
    });
}

export type Lane = 'partner' | 'work-package' | 'outcome';

/** Something in the network, as the rest of the portal knows it. */
export interface Thing {
  readonly lane: Lane;
  /** A partner's or an outcome's id, a work package's number. */
  readonly id: string;
}

/** Two things that belong together; a thing alone, where nothing does. */
export interface Link {
  readonly from: Thing;
  readonly to?: Thing;
}

/** Outcomes a network has room for: the newest ones. */
const DRAWN_OUTCOMES = 40;

/** What belongs together: work packages with their partners and outcomes, partners with outcomes they made. */
export function links(
  entries: readonly Entry[],
  partners: readonly Partner[],
  workPackages: readonly WorkPackage[],
): Link[] {
  const known = new Set(partners.map(({id}) => id));
  const tied = entries
    .filter((entry) => entry.workPackages.length > 0 || entry.partners.some((id) => known.has(id)))
    .sort((a, b) => newestFirst(a.issued, b.issued))
    .slice(0, DRAWN_OUTCOMES);
  const outcome = ({id}: Entry): Thing => ({lane: 'outcome', id});
  const partner = (id: string): Thing => ({lane: 'partner', id});
  const found: Link[] = workPackages.flatMap(({number}) => {
    const from: Thing = {lane: 'work-package', id: String(number)};
    const its = [
      ...partners.filter((item) => item.workPackages?.includes(number)).map(({id}) => partner(id)),
      ...tied.filter((entry) => entry.workPackages.includes(number)).map(outcome),
    ];
    return its.length === 0 ? [{from}] : its.map((to) => ({from, to}));
  });
  for (const entry of tied) {
    for (const id of entry.partners.filter((id) => known.has(id))) {
      found.push({from: partner(id), to: outcome(entry)});
    }
  }
  const met = new Set(
    found.flatMap(({from, to}) => [from, to]).map((thing) => thing && `${thing.lane} ${thing.id}`),
  );
  const alone = partners.filter(({id}) => !met.has(`partner ${id}`));
  return [...found, ...alone.map(({id}) => ({from: partner(id)}))];
}

/** Something that happened, or will: an event, or an outcome on the day it came out. */
export interface Moment {
  readonly what: {readonly event: EventKind} | {readonly category: Category};
  readonly id: string;
  readonly title: string;
  readonly date?: string;
}

/** Events and outcomes, events first, each kind oldest first; those without a date last. */
export function moments(entries: readonly Entry[], events: readonly PortalEvent[]): Moment[] {
  const oldestFirst = (a: Moment, b: Moment) =>
    Number(!a.date) - Number(!b.date) || newestFirst(b.date, a.date);
  const happened = events.map(({id, title, start, kind = 'event'}): Moment => ({
    what: {event: kind},
    id,
    title,
    ...(start && {date: start}),
  }));
  const published = entries.map(({id, title, issued, category}): Moment => ({
    what: {category},
    id,
    title,
    ...(issued && {date: issued}),
  }));
  const lane = ({what}: Moment) =>
    'event' in what
      ? ['event', 'meeting', 'deadline'].indexOf(what.event)
      : 3 + CATEGORIES.indexOf(what.category);
  return [...happened, ...published].sort((a, b) => lane(a) - lane(b) || oldestFirst(a, b));
}
