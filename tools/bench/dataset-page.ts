/** Runs in Chromium: reads a table of many rows, and sorts and groups it as a reader does, beside the usual ways. */
import Papa from 'papaparse';
import type {Order, Plot} from '../../model/datasets/question';
import {TableEngine} from '../../src/app/deliverables/dataset-view/reading/engine';

/** What the page measured, in milliseconds. */
export interface DatasetFigures {
  /** From the first byte to rows that can be shown; the baseline parses the whole file first, as most pages do. */
  readonly firstRows: number;
  readonly firstRowsAfterAll: number;
  readonly whole: number;
  readonly sorts: readonly number[];
  /** The same orders by comparing rows with each other. */
  readonly plainSorts: readonly number[];
  readonly groups: readonly number[];
  /** The same groups by collecting the numbers of each name. */
  readonly plainGroups: readonly number[];
}

const COUNTRIES = ['BE', 'IT', 'DE', 'FR', 'PL', 'AT', 'NL', 'LU'];
const COLUMNS = ['country', 'year', 'tests', 'note'];
const PIECE = 65_536;
const SHOWN = 60;
const ROUNDS = 5;

function synthetic(count: number): Uint8Array {
  const lines = Array.from({length: count}, (_, i) =>
    [
      COUNTRIES[i % 8],
      2015 + ((i * 7) % 11),
      ((i * 7919) % 100_003) / 10,
      `word ${(i * 31) % 9973} ${i}`,
    ].join(','),
  );
  return new TextEncoder().encode(`${COLUMNS.join(',')}\n${lines.join('\n')}\n`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function read(bytes: Uint8Array) {
  const engine = new TableEngine(undefined, 'en');
  const start = performance.now();
  let firstRows = 0;
  for (let at = 0; at < bytes.length; at += PIECE) {
    engine.read(bytes.slice(at, at + PIECE));
    if (firstRows === 0 && engine.count >= SHOWN) firstRows = performance.now() - start;
  }
  engine.end();
  return {engine, firstRows, whole: performance.now() - start};
}

const ORDERS: readonly Order[] = COLUMNS.flatMap((column) => [
  {column, direction: 'ascending'},
  {column, direction: 'descending'},
]);
const PLOTS: readonly Plot[] = [
  {kind: 'bar', x: 'country', y: 'tests', of: 'sum'},
  {kind: 'bar', x: 'country', y: 'tests', of: 'median', by: 'year'},
  {kind: 'line', x: 'year', y: 'tests', of: 'mean'},
  {kind: 'bar', x: 'note', of: 'count'},
];

export function measureDataset(count: number): DatasetFigures {
  const bytes = synthetic(count);
  const {engine, firstRows, whole} = read(bytes);
  let rows: string[][] = [];
  const firstRowsAfterAll = timed(() => {
    rows = Papa.parse<string[]>(new TextDecoder().decode(bytes), {skipEmptyLines: true}).data.slice(1);
  });
  const sorts: number[] = [];
  const groups: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A table that was just read: nothing is known of its columns yet.
    const fresh = round === 0 ? engine : read(bytes).engine;
    for (const order of ORDERS) {
      const asked = {selection: {search: '', filters: [], order}, from: 0, count: SHOWN};
      sorts.push(timed(() => fresh.rowsOf(asked)));
    }
    for (const plot of PLOTS) {
      const asked = {selection: {search: '', filters: []}, plot, words: {value: ''}};
      groups.push(timed(() => fresh.plot(asked)));
    }
  }
  const collator = new Intl.Collator('en', {sensitivity: 'base'});
  const plainSorts = ORDERS.map(({column, direction}) => {
    const at = COLUMNS.indexOf(column);
    const sign = direction === 'ascending' ? 1 : -1;
    return timed(() =>
      [...rows].sort((a, b) =>
        column === 'tests'
          ? sign * (Number(a[at]) - Number(b[at]))
          : sign * collator.compare(a[at] ?? '', b[at] ?? ''),
      ),
    );
  });
  const plainGroups = PLOTS.map(({x, y, by}) => {
    const [across, up, part] = [x, y, by].map((name) => COLUMNS.indexOf(name ?? ''));
    return timed(() => {
      const found = new Map<string, number[]>();
      for (const row of rows) {
        const key = `${row[across ?? 0]} ${row[part ?? -1] ?? ''}`;
        const values = found.get(key) ?? [];
        found.set(key, values);
        values.push(Number(row[up ?? -1] ?? 1));
      }
      return [...found].map(([key, values]) => [key, [...values].sort((a, b) => a - b)[0]]);
    });
  });
  return {firstRows, firstRowsAfterAll, whole, sorts, plainSorts, groups, plainGroups};
}

Object.assign(globalThis, {measureDataset});
