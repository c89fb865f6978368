import {changeOf, type CountsByName} from '@model/analytics/figures';
import {OTHER, type Ranked, ranked} from '@model/analytics/ranking';
import type {Cell, ChartColumn} from '@model/charts/chart';
import type {ShownChart} from '../../../ui/chart/shown-chart';
import {OTHER_WORDS} from '../words';
import {type ShownPeriod, sourceOf} from './shown-period';

/** As many names as a chart draws: those beyond are in the files. */
export const MOST_DRAWN = 10;

/** What is counted by name, and how it is told. */
export interface RankingWords {
  readonly anchor: string;
  readonly title: string;
  /** What a name is the name of. */
  readonly name: string;
  /** What is counted. */
  readonly count: string;
  readonly takeaway: (most: {readonly words: string; readonly count: string}, all: string) => string;
  readonly note?: string;
  /** What a name is in words; the name itself without. */
  readonly words?: (name: string) => string | undefined;
  /** Where a name leads to. */
  readonly path?: (name: string) => string | undefined;
}

/** The names that are counted most, as bars; `undefined` where nothing was counted. */
export function rankingChart(
  how: RankingWords,
  shown: ShownPeriod,
  counts: CountsByName,
  before: CountsByName | undefined,
): ShownChart | undefined {
  const list = ranked(counts, shown.before && before, MOST_DRAWN);
  const [most] = list;
  if (!most) return undefined;
  const words = ({name}: Ranked) => (name === OTHER ? OTHER_WORDS : (how.words?.(name) ?? name));
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const columns: ChartColumn[] = [
    {label: how.name, type: 'text'},
    {label: how.count, type: 'number'},
    {label: $localize`Of all`, type: 'percent'},
    ...(shown.before ? comparedColumns() : []),
  ];
  const rows = list.map((row): Cell[] => [
    words(row),
    row.count,
    shareOf(row.count, all),
    ...(row.before === undefined ? [] : [row.before, changeOf(row.count, row.before)]),
  ]);
  return {
    anchor: how.anchor,
    words: {
      title: how.title,
      takeaway: how.takeaway({words: words(most), count: shown.number(most.count)}, shown.number(all)),
      source: sourceOf(shown, how.note),
    },
    chart: {kind: 'bar', lying: true, table: {columns, rows}, label: 0, value: 1},
    ...(how.path && {links: {column: 0, paths: list.map(({name}) => how.path?.(name))}}),
  };
}

function comparedColumns(): ChartColumn[] {
  return [
    {label: $localize`Period before`, type: 'number'},
    {label: $localize`Change`, type: 'percent'},
  ];
}

function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : Math.round((count / all) * 1000) / 10;
}
