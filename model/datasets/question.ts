/** What is asked of a dataset: which of its rows, in what order, and what is drawn of them. */
import type {SortDirection} from '../files/table';

/** A condition that a row has to meet: words that its cell holds, or a span that its number or date lies in. */
export type Filter =
  | {readonly column: string; readonly words: string}
  | {readonly column: string; readonly from?: string; readonly to?: string};

export interface Order {
  readonly column: string;
  readonly direction: SortDirection;
}

/** Which rows, and in what order. */
export interface Selection {
  /** Words that a row holds somewhere, each of them. */
  readonly search: string;
  readonly filters: readonly Filter[];
  readonly order?: Order;
}

export const FUNCTIONS = ['count', 'sum', 'mean', 'median', 'min', 'max'] as const;
export type AggregateFunction = (typeof FUNCTIONS)[number];

export const PLOT_KINDS = ['bar', 'line', 'scatter', 'map'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];

/** A chart of a dataset: columns by their names. */
export interface Plot {
  readonly kind: PlotKind;
  /** What is along the axis, or on the map. */
  readonly x: string;
  /** The numbers; of points, what is up the other axis. Rows are counted where it is absent. */
  readonly y?: string;
  /** How the numbers of one label become one; of points, each is drawn. */
  readonly of: AggregateFunction;
  /** What parts the rows into series. */
  readonly by?: string;
}

export const NOTHING_ASKED: Selection = {search: '', filters: []};
