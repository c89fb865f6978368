/**
 * What a chart is: a table, and which of its columns is drawn as what. There is no other data: the drawing
 * (`marks.ts`), the table beside it, what is announced and what is downloaded are all read from the same rows.
 */

/** A cell: a number, words, a country's code or a date as precise as it is known. Nothing where nothing is known. */
export type Cell = string | number | undefined;

export type ColumnType = 'text' | 'number' | 'percent' | 'date' | 'country';

export interface ChartColumn {
  /** What heads the column, in the reader's language. */
  readonly label: string;
  readonly type: ColumnType;
}

export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The place of a column in the table. */
type Column = number;

/** Bars: a label each, and where there are several series, beside or upon one another. */
export interface BarChart {
  readonly kind: 'bar';
  readonly table: ChartTable;
  readonly label: Column;
  readonly value: Column;
  readonly series?: Column;
  readonly stacked?: boolean;
  /** Whether bars lie, as they should where labels are long. */
  readonly lying?: boolean;
}

export interface LineChart {
  readonly kind: 'line';
  readonly table: ChartTable;
  readonly label: Column;
  readonly value: Column;
  readonly series?: Column;
}

export interface ScatterChart {
  readonly kind: 'scatter';
  readonly table: ChartTable;
  readonly x: Column;
  readonly value: Column;
  readonly series?: Column;
}

/** Europe: countries are shaded by a value, and may carry a second one as a number on a disc. */
export interface MapChart {
  readonly kind: 'map';
  readonly table: ChartTable;
  readonly country: Column;
  readonly value: Column;
  readonly disc?: Column;
}

/** What happened when: a lane for each value of `lane`. */
export interface TimelineChart {
  readonly kind: 'timeline';
  readonly table: ChartTable;
  readonly date: Column;
  readonly lane: Column;
  readonly label: Column;
}

/** What belongs to what: each row ties two things, each of which stands in the lane that its kind has. */
export interface NetworkChart {
  readonly kind: 'network';
  readonly table: ChartTable;
  readonly from: Column;
  readonly fromLane: Column;
  readonly to: Column;
  readonly toLane: Column;
  /** The lanes from one side to the other. */
  readonly lanes: readonly string[];
}

export type Chart = BarChart | LineChart | ScatterChart | MapChart | TimelineChart | NetworkChart;
export type ChartKind = Chart['kind'];

/** A cell of a row; nothing where the chart names no such column. */
export function cellAt(row: readonly Cell[] | undefined, column: Column | undefined): Cell {
  return column === undefined ? undefined : row?.[column];
}

/** A cell as words: what identifies a bar, a series, a lane or a node. */
export function keyAt(row: readonly Cell[] | undefined, column: Column | undefined): string {
  return String(cellAt(row, column) ?? '');
}

/** A cell as a number; nothing where it holds none. */
export function numberAt(row: readonly Cell[] | undefined, column: Column | undefined): number | undefined {
  const cell = cellAt(row, column);
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined;
}
