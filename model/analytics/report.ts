/** The figures of a period as a funder asks for them: by category and by outcome. */
import type {CatalogueEntry} from '../catalogue/entry';
import {CATEGORIES, type Category} from '../deliverables/category';
import {bothOf, type Figures} from './figures';
import {OTHER} from './ranking';
import type {ItemCounts} from './stored-day';

/** As much of an outcome as the report names. */
export type ReportedEntry = Pick<CatalogueEntry, 'id' | 'title' | 'category' | 'visibility' | 'demo'>;

export interface ReportedOutcome extends ItemCounts {
  readonly id: string;
  /** Absent where the outcome is no longer published: what was counted of it stays. */
  readonly entry?: ReportedEntry;
}

export interface ReportedCategory extends ItemCounts {
  readonly category: Category;
  /** How many outcomes of it are published now. */
  readonly outcomes: number;
}

const NONE: ItemCounts = {investigations: 0, requests: 0, uniqueInvestigations: 0, uniqueRequests: 0};

/** Each outcome that is published or was read, most views first. */
export function byOutcome(
  {items}: Pick<Figures, 'items'>,
  entries: readonly ReportedEntry[],
): ReportedOutcome[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = new Set([...items.keys(), ...known.keys()]);
  ids.delete(OTHER);
  return [...ids]
    .map((id) => ({...(items.get(id) ?? NONE), id, ...(known.has(id) && {entry: known.get(id)})}))
    .sort(
      (a, b) => b.investigations - a.investigations || b.requests - a.requests || (a.id < b.id ? -1 : 1),
    ) as ReportedOutcome[];
}

/** What a report that leaves the consortium may name, and the sums of what it may not. */
export interface ForOthers {
  readonly named: readonly ReportedOutcome[];
  /** Outcomes for the consortium alone, and those that are no longer published: both may have been anybody's. */
  readonly consortium: ItemCounts & {readonly outcomes: number};
  readonly gone: ItemCounts & {readonly outcomes: number};
}

/** Parts what everybody may know the title of from what only members may. */
export function forOthers(outcomes: readonly ReportedOutcome[]): ForOthers {
  const of = (isIn: (outcome: ReportedOutcome) => boolean) => {
    const its = outcomes.filter(isIn);
    return {outcomes: its.length, ...its.reduce<ItemCounts>(bothOf, NONE)};
  };
  return {
    named: outcomes.filter(({entry}) => entry?.visibility === 'public'),
    consortium: of(({entry}) => entry?.visibility === 'consortium'),
    gone: of(({entry}) => !entry),
  };
}

/** Each category, in the portal's order, those too of which nothing was read. */
export function byCategory(outcomes: readonly ReportedOutcome[]): ReportedCategory[] {
  return CATEGORIES.map((category) => {
    const its = outcomes.filter(({entry}) => entry?.category === category);
    return {category, outcomes: its.length, ...its.reduce<ItemCounts>(bothOf, NONE)};
  });
}

/** What was counted of outcomes that no category can be told of: they are no longer published. */
export function withoutCategory(
  outcomes: readonly ReportedOutcome[],
  {items}: Pick<Figures, 'items'>,
): ItemCounts {
  const gone = outcomes.filter(({entry}) => !entry).reduce<ItemCounts>(bothOf, NONE);
  return bothOf(gone, items.get(OTHER) ?? NONE);
}
