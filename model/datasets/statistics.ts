import type {Dataset} from './dataset';
import type {ColumnKind} from './values';

/** What a column holds, in numbers. */
export interface ColumnStatistics {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  readonly missing: number;
  readonly different: number;
  /** Of numbers. */
  readonly numbers?: {
    readonly min: number;
    readonly max: number;
    readonly mean: number;
    readonly median: number;
    readonly sum: number;
  };
  /** Of dates: the first and the last. */
  readonly span?: {readonly from: string; readonly to: string};
  /** Of words: the most frequent, with how often. */
  readonly top?: readonly {readonly value: string; readonly count: number}[];
}

const TOP = 5;

/** The statistics of a column over these rows. */
export function statisticsOf(
  dataset: Dataset,
  name: string,
  rows: Uint32Array,
): ColumnStatistics | undefined {
  const column = dataset.column(name);
  if (!column) return undefined;
  const {codes, labels} = column.encoded;
  const counts = new Uint32Array(labels.length);
  for (const row of rows) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const missing = counts[0] ?? 0;
  const met = labels
    .map((value, code) => ({value, count: counts[code] ?? 0}))
    .filter(({count}, code) => code > 0 && count > 0);
  const base = {name, kind: column.kind, filled: rows.length - missing, missing, different: met.length};
  if (column.kind === 'number') {
    const all = Float64Array.from(rows, (row) => column.numbers[row] ?? Number.NaN).filter(
      (n) => !Number.isNaN(n),
    );
    return all.length === 0 ? base : {...base, numbers: numbersOf(all)};
  }
  if (column.kind === 'date') {
    const days = met.map(({value}) => value).sort();
    const [from, to] = [days[0], days.at(-1)];
    return from === undefined || to === undefined ? base : {...base, span: {from, to}};
  }
  met.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {...base, top: met.slice(0, TOP)};
}

function numbersOf(all: Float64Array) {
  const sum = sumOf(all);
  const sorted = all.sort();
  return {
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    mean: sum / sorted.length,
    median: medianOf(sorted),
    sum,
  };
}

/** A sum that does not drift, however many numbers there are (Neumaier 1974). */
export function sumOf(values: Iterable<number>): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The middle of sorted numbers. */
export function medianOf(sorted: ArrayLike<number>): number {
  const middle = sorted.length / 2;
  const [upper, lower] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle) - 1]];
  return ((upper ?? Number.NaN) + (lower ?? Number.NaN)) / 2;
}
