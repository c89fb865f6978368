import type {Cell, ChartColumn, ChartTable} from '../charts/chart';
import type {Column} from './column';
import type {Dataset} from './dataset';
import type {AggregateFunction, Plot} from './question';
import {medianOf, sumOf} from './statistics';
import {countryCode} from './values';

/** More labels than a bar chart can show, or points than a drawing stays quick with. */
const MOST_LABELS = 60;
/** Years and numbers are found in their place, so there may be more of them. */
const MOST_IN_ORDER = 150;
const MOST_POINTS = 3000;
const MOST_SERIES = 8;

/** What a plot draws, and how much of it was too much to draw. */
export interface PlotData {
  readonly table: ChartTable;
  readonly leftOut: {readonly labels: number; readonly series: number; readonly points: number};
}

/** What the columns of a plot's table are called. */
export interface PlotWords {
  readonly value: string;
}

/**
 * The table behind a plot over these rows: a row for each label and series, with its rows' numbers made one. Points
 * are drawn as they are. Rows without a label, or without a number where one is asked for, count nowhere.
 */
export function plotData(
  dataset: Dataset,
  plot: Plot,
  rows: Uint32Array,
  words: PlotWords,
): PlotData | undefined {
  const [x, y, by] = [dataset.column(plot.x), dataset.column(plot.y), dataset.column(plot.by)];
  if (!x || (plot.y !== undefined && !y)) return undefined;
  if (plot.kind === 'scatter') return y && points(x, y, by, rows);
  return groups(x, y, plot.kind === 'map' ? undefined : by, plot, rows, words);
}

function groups(
  x: Column,
  y: Column | undefined,
  by: Column | undefined,
  plot: Plot,
  rows: Uint32Array,
  words: PlotWords,
): PlotData {
  const found = new Map<number, {label: string; series: string; values: number[]}>();
  const perSeries = new Map<string, number>();
  const [across, parts] = [x.encoded, by?.encoded];
  const width = parts?.labels.length ?? 1;
  const numbers = y?.numbers;
  for (const row of rows) {
    const value = numbers ? (numbers[row] ?? Number.NaN) : 1;
    const code = across.codes[row] ?? 0;
    if (code === 0 || Number.isNaN(value)) continue;
    const part = parts?.codes[row] ?? 0;
    const group = found.get(code * width + part);
    if (group) group.values.push(value);
    else {
      const text = across.labels[code] ?? '';
      const label = plot.kind === 'map' ? (countryCode(text) ?? text) : text;
      found.set(code * width + part, {label, series: parts?.labels[part] ?? '', values: [value]});
    }
  }
  for (const {series, values} of found.values()) {
    perSeries.set(series, (perSeries.get(series) ?? 0) + values.length);
  }
  const made = [...found.values()].map(({label, series, values}) => ({
    label,
    series,
    value: aggregate(values, y ? plot.of : 'count'),
  }));
  const series = mostOf(perSeries, MOST_SERIES);
  const isOrdered = x.kind === 'number' || x.kind === 'date';
  const isSampled = isOrdered && plot.kind === 'line';
  const sizes = new Map<string, number>();
  for (const {label, value} of made) sizes.set(label, (sizes.get(label) ?? 0) + value);
  // Words stand by size, what has an order of its own keeps it.
  const labels = isOrdered
    ? new Set(inOrder(sizes, x.kind, plot.kind))
    : mostOf(sizes, plot.kind === 'map' ? Infinity : MOST_LABELS);
  const places = new Map([...labels].map((label, index) => [label, index]));
  const kept = made
    .filter((group) => labels.has(group.label) && series.has(group.series))
    .sort((a, b) => (places.get(a.label) ?? 0) - (places.get(b.label) ?? 0));
  return {
    table: {
      columns: [
        chartColumn(x, plot),
        ...(by ? [chartColumn(by, plot)] : []),
        {label: words.value, type: 'number'},
      ],
      rows: kept.map(({label, series, value}): Cell[] => [
        x.kind === 'number' && plot.kind === 'line' ? Number(label) : label,
        ...(by ? [series] : []),
        value,
      ]),
    },
    leftOut: {
      labels: isSampled ? 0 : sizes.size - labels.size,
      series: perSeries.size - series.size,
      points: isSampled ? sizes.size - labels.size : 0,
    },
  };
}

/** Labels in their own order: along a line a sample of so many, of bars the largest. */
function inOrder(sizes: ReadonlyMap<string, number>, kind: Column['kind'], plot: Plot['kind']): string[] {
  const kept = plot === 'bar' ? mostOf(sizes, MOST_IN_ORDER) : sizes.keys();
  const ordered = [...kept].sort((a, b) => (kind === 'number' ? Number(a) - Number(b) : a < b ? -1 : 1));
  return sampleOf(ordered, MOST_POINTS);
}

/** Every so-manieth: a sample that keeps the shape, and is the same each time. */
function sampleOf<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function points(x: Column, y: Column, by: Column | undefined, rows: Uint32Array): PlotData {
  const series = new Map<string, number>();
  const all: Cell[][] = [];
  const [left, top, parts] = [x.numbers, y.numbers, by?.encoded];
  for (const row of rows) {
    const [across, up] = [left[row] ?? Number.NaN, top[row] ?? Number.NaN];
    if (Number.isNaN(across) || Number.isNaN(up)) continue;
    const name = parts?.labels[parts.codes[row] ?? 0] ?? '';
    series.set(name, (series.get(name) ?? 0) + 1);
    all.push([across, ...(by ? [name] : []), up]);
  }
  const named = mostOf(series, MOST_SERIES);
  const kept = by ? all.filter((point) => named.has(String(point[1]))) : all;
  const drawn = sampleOf(kept, MOST_POINTS);
  const number = (column: Column): ChartColumn => ({label: titleOf(column), type: 'number'});
  const columns = [number(x), ...(by ? [{label: titleOf(by), type: 'text'} as const] : []), number(y)];
  return {
    table: {columns, rows: drawn},
    leftOut: {labels: 0, series: series.size - named.size, points: kept.length - drawn.length},
  };
}

/** Numbers made one. */
export function aggregate(values: readonly number[], by: AggregateFunction): number {
  switch (by) {
    case 'count':
      return values.length;
    case 'sum':
      return sumOf(values);
    case 'mean':
      return sumOf(values) / values.length;
    case 'median':
      return medianOf(Float64Array.from(values).sort());
    case 'min':
      return values.reduce((least, value) => Math.min(least, value), Infinity);
    case 'max':
      return values.reduce((most, value) => Math.max(most, value), -Infinity);
  }
}

/** The keys with the largest numbers, the largest first; equal ones by name, so that a plot is always the same. */
function mostOf(sizes: ReadonlyMap<string, number>, most: number): Set<string> {
  const sorted = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(sorted.slice(0, most).map(([key]) => key));
}

function chartColumn(column: Column, plot: Plot): ChartColumn {
  const label = titleOf(column);
  if (column.kind === 'country' || plot.kind === 'map') return {label, type: 'country'};
  return {label, type: column.kind === 'number' && plot.kind === 'line' ? 'number' : 'text'};
}

/** What a column is called: as its dictionary has it, or as the file. */
export function titleOf({name, field}: Pick<Column, 'name' | 'field'>): string {
  return field?.title ?? name;
}
