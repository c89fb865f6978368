import {changeOf, type Figures, visitorsADay} from '@model/analytics/figures';
import {
  byCategory,
  byOutcome,
  forOthers,
  type ReportedEntry,
  type ReportedOutcome,
  withoutCategory,
} from '@model/analytics/report';
import type {ItemCounts} from '@model/analytics/stored-day';
import {CATEGORY_WORDS} from '../../../deliverables/words';
import type {ShownPeriod} from '../charts/shown-period';

/** A figure of the whole period. */
export interface ReportTotal {
  readonly label: string;
  readonly count: number;
  readonly before?: number;
  /** In per cent; absent where there was nothing to compare with. */
  readonly change?: number;
}

/** A category, with how many outcomes it has. */
export interface ReportCategory extends ItemCounts {
  readonly label: string;
  readonly outcomes?: number;
}

/** An outcome, with its title and its category in words. */
export interface ReportOutcome extends ItemCounts {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  /** Where it can be read; absent where it is no longer published. */
  readonly path?: string;
}

export interface Report {
  readonly totals: readonly ReportTotal[];
  readonly categories: readonly ReportCategory[];
  readonly outcomes: readonly ReportOutcome[];
  readonly method: readonly string[];
}

const GONE = $localize`no longer published`;

/**
 * A period as the project tells its funder of it.
 *
 * @param isWhole whether outcomes are named too that not everybody may know of: a report is passed on
 */
export function reportOf(shown: ShownPeriod, isWhole: boolean): Report {
  const {now, before, outcomes} = shown;
  const read = byOutcome(now, outcomes);
  const rest = withoutCategory(read, now);
  const all = [...now.items.values()];
  return {
    totals: [
      total($localize`Visitors on a usual day`, visitorsADay, now, before),
      total($localize`Page views`, ({views}) => views, now, before),
      total($localize`Views of outcomes`, (figures) => sumOf(figures, 'investigations'), now, before),
      total($localize`Downloads of outcomes`, (figures) => sumOf(figures, 'requests'), now, before),
      total($localize`Citations copied`, ({citations}) => citations, now, before),
      total($localize`Visits from the newsletter`, ({lists}) => sumOfAll(lists.via), now, before),
      total($localize`Visits from other sites`, ({lists}) => sumOfAll(lists.referrers), now, before),
      total($localize`Searches`, ({lists}) => sumOfAll(lists.searches), now, before),
    ],
    categories: [
      ...byCategory(read).map((each) => ({...each, label: CATEGORY_WORDS[each.category]})),
      ...(rest.investigations > 0 && all.length > 0
        ? [{...rest, label: $localize`Outcomes no longer published`}]
        : []),
    ],
    outcomes: isWhole ? read.map(outcomeOf) : outcomesForOthers(read, shown.number),
    method: METHOD,
  };
}

const METHOD = [
  $localize`Pages report what was done in them, never who did it: no cookie is set, and no address, browser or name is kept. Only the sums of each day are.`,
  $localize`Nothing is counted of whoever asks not to be (Do Not Track, Global Privacy Control), of robots that can be told by their names (those of isbot, and of COUNTER’s list where the portal was deployed with it), and of what the consortium’s members and editors do in their own areas. The true numbers are somewhat higher.`,
  $localize`Views and downloads of outcomes follow the COUNTER Code of Practice, Release 5.1: a view is a total item investigation, a download a total item request; a second click within 30 seconds is left out. Unique ones count an outcome once in a person’s hour.`,
  $localize`Visitors are told apart within one day only, by a random text that is destroyed with the day, and their number is right to about 3 %. They can’t be added up over days, hence the mean of the days on which anything was counted.`,
  $localize`Days begin and end by UTC. The figures of today are not complete yet.`,
];

function total(
  label: string,
  of: (figures: Figures) => number,
  now: Figures,
  before: Figures | undefined,
): ReportTotal {
  const count = of(now);
  if (!before) return {label, count};
  const earlier = of(before);
  const change = changeOf(count, earlier);
  return {label, count, before: earlier, ...(change !== undefined && {change})};
}

function outcomeOf({id, entry, ...counts}: ReportedOutcome): ReportOutcome {
  return {
    ...counts,
    id,
    label: entry?.title ?? id,
    category: entry ? categoryWords(entry) : GONE,
    ...(entry && {path: `/deliverables/${id}`}),
  };
}

function categoryWords({category, visibility}: ReportedEntry): string {
  const words = CATEGORY_WORDS[category];
  return visibility === 'consortium' ? $localize`${words}:category:, for the consortium alone` : words;
}

function outcomesForOthers(read: readonly ReportedOutcome[], number: ShownPeriod['number']): ReportOutcome[] {
  const {named, consortium, gone} = forOthers(read);
  return [
    ...named.map(outcomeOf),
    {
      ...consortium,
      id: 'consortium',
      label: $localize`Outcomes for the consortium alone: ${number(consortium.outcomes)}:count:`,
      category: '',
    },
    {
      ...gone,
      id: 'gone',
      label: $localize`Outcomes no longer published: ${number(gone.outcomes)}:count:`,
      category: '',
    },
  ].filter((row) => !('outcomes' in row) || Number(row.outcomes) > 0);
}

function sumOf({items}: Figures, metric: keyof ItemCounts): number {
  return [...items.values()].reduce((sum, counts) => sum + counts[metric], 0);
}

function sumOfAll(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + n, 0);
}
