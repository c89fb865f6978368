import type {Chart, ChartTable} from '@model/charts/chart';
import {labelsOf} from '@model/charts/marks';
import {cellWords, numberWords, type Wording} from '@model/charts/words';
import type {PlotData} from '@model/datasets/aggregate';
import type {Plot} from '@model/datasets/question';
import {FUNCTION_WORDS} from '../words';

/** More bars than this, or longer names, are read more easily lying. */
const STANDING = 12;
const LONG = 12;

/** The chart of a plot's table: its columns are the label, the series if there is one, and the value. */
export function plotChart({kind, by}: Plot, table: ChartTable): Chart {
  const value = table.columns.length - 1;
  const series = by !== undefined && value === 2 ? {series: 1} : {};
  switch (kind) {
    case 'map':
      return {kind, table, country: 0, value};
    case 'scatter':
      return {kind, table, x: 0, value, ...series};
    case 'line':
      return {kind, table, label: 0, value, ...series};
    case 'bar': {
      const chart = {kind, table, label: 0, value, ...series} as const;
      const labels = labelsOf(chart);
      const lying = labels.length > STANDING || labels.some((label) => label.length > LONG);
      return {...chart, lying};
    }
  }
}

/** What a plot shows, in the words of its columns. */
export function plotTitle({kind, x, y, of, by}: Plot, titles: ReadonlyMap<string, string>): string {
  const title = (name: string) => titles.get(name) ?? name;
  if (kind === 'scatter') return $localize`${title(y ?? '')} against ${title(x)}`;
  const what = y === undefined ? FUNCTION_WORDS.count : `${title(y)} (${FUNCTION_WORDS[of].toLowerCase()})`;
  return by === undefined
    ? $localize`${what} by ${title(x)}`
    : $localize`${what} by ${title(x)} and ${title(by)}`;
}

/** The one thing that a plot shows first: its largest and smallest number, or how many points there are. */
export function plotTakeaway({kind}: Plot, {columns, rows}: ChartTable, wording: Wording): string {
  if (kind === 'scatter') {
    return $localize`${numberWords(rows.length, 'number', wording.locale)} points, one for each row with both numbers.`;
  }
  const at = columns.length - 1;
  const sorted = [...rows].sort((a, b) => Number(b[at]) - Number(a[at]));
  const name = (row: ChartTable['rows'][number] | undefined) =>
    (row ?? [])
      .slice(0, at)
      .map((cell, index) => cellWords(cell, columns[index]?.type ?? 'text', wording))
      .join(', ');
  const number = (row: ChartTable['rows'][number] | undefined) =>
    numberWords(Number(row?.[at]), 'number', wording.locale);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (sorted.length < 2) return $localize`${name(most)}, ${number(most)}.`;
  return $localize`Highest: ${name(most)}, ${number(most)}. Lowest: ${name(least)}, ${number(least)}.`;
}

/** What was too much to draw. */
export function shortfall({leftOut}: PlotData, locale: string): string | undefined {
  const number = (value: number) => numberWords(value, 'number', locale);
  const told = [
    leftOut.labels > 0 && $localize`${number(leftOut.labels)} smaller labels are not drawn.`,
    leftOut.series > 0 && $localize`${number(leftOut.series)} smaller series are not drawn.`,
    leftOut.points > 0 && $localize`A sample is drawn: ${number(leftOut.points)} points are left out.`,
  ].filter((words) => words);
  return told.length > 0 ? told.join(' ') : undefined;
}
