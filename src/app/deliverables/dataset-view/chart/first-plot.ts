import {FUNCTIONS, type Plot, PLOT_KINDS} from '@model/datasets/question';
import type {ColumnHead} from '../reading/messages';

type Head = Pick<ColumnHead, 'name' | 'kind'>;

/** A plot to begin with: the first words against the first numbers, or how often each of them stands there. */
export function firstPlot(columns: readonly Head[]): Plot | undefined {
  const x = columns.find(({kind}) => kind !== 'number') ?? columns[0];
  const y = columns.find(({name, kind}) => kind === 'number' && name !== x?.name);
  if (!x) return undefined;
  return {
    kind: x.kind === 'date' ? 'line' : 'bar',
    x: x.name,
    of: y ? 'sum' : 'count',
    ...(y && {y: y.name}),
  };
}

/** A plot with one choice changed, and what no longer goes with it put right. */
export function withChange(
  plot: Plot,
  change: Partial<Record<keyof Plot, string>>,
  columns: readonly Head[],
): Plot {
  const kind = PLOT_KINDS.find((name) => name === change.kind) ?? plot.kind;
  const numbers = columns.filter((column) => column.kind === 'number').map(({name}) => name);
  let x = change.x ?? plot.x;
  let y = 'y' in change ? change.y || undefined : plot.y;
  if (kind === 'scatter') {
    if (!numbers.includes(x)) x = numbers[0] ?? x;
    if (!y || !numbers.includes(y) || (y === x && change.y === undefined)) {
      y = numbers.find((name) => name !== x) ?? numbers[0] ?? x;
    }
  }
  if (kind === 'map' && change.x === undefined && plot.kind !== 'map') {
    x = columns.find((column) => column.kind === 'country')?.name ?? x;
  }
  const by = 'by' in change ? change.by || undefined : plot.by;
  const wanted = FUNCTIONS.find((name) => name === change.of) ?? plot.of;
  const of = y === undefined ? 'count' : wanted === 'count' ? 'sum' : wanted;
  return {kind, x, of, ...(y && {y}), ...(by && kind !== 'map' && {by})};
}
