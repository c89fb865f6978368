/** A figure as an editor writes it: unfinished for a while, and its table as a spreadsheet gives it. */
import type Papa from 'papaparse';
import type {Link} from '../schema/fields';
import type {Figure, FigureView} from './figure';

/** Which rows a chart shows, while that is still being written. */
export interface WrittenFilter {
  readonly column?: string;
  readonly values?: readonly string[];
}

/** A chart that is still being written. */
export type WrittenView = Partial<Omit<FigureView, 'only'>> & {readonly only?: readonly WrittenFilter[]};

/** A figure that is still being written. */
export type WrittenFigure = Partial<Omit<Figure, 'sources' | 'views'>> & {
  readonly sources?: readonly Partial<Link>[];
  readonly views?: readonly WrittenView[];
};

/** The rows of a figure under the names of their columns. */
export type FigureTable = Pick<Figure, 'columns' | 'rows'>;

const DELIMITERS = ['\t', ';', ','];
/** A number as everybody writes it; with zeros in front it is a name. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;

/** The table as text to write in: a row in each line, as it is pasted from a spreadsheet. */
export function tableText(papa: Pick<typeof Papa, 'unparse'>, {columns, rows}: Partial<FigureTable>): string {
  if (!columns && !rows) return '';
  return papa.unparse([[...(columns ?? [])], ...(rows ?? []).map(({cells}) => [...cells])], {
    delimiter: '\t',
    newline: '\n',
  });
}

/**
 * Reads such a text: the first line names the columns. Cells are parted by tabs, semicolons or commas, by the first of
 * these in the first line. What looks like a number is one.
 */
export function readTable(papa: Pick<typeof Papa, 'parse'>, text: string): FigureTable {
  const [first = ''] = text.trimStart().split('\n');
  const delimiter = DELIMITERS.find((each) => first.includes(each)) ?? '\t';
  const {data} = papa.parse<string[]>(text, {delimiter, skipEmptyLines: 'greedy'});
  const [head = [], ...rows] = data.map((cells) => cells.map((cell) => cell.trim()));
  const columns = withoutBlankEnd(head);
  return {
    columns,
    rows: rows.map((cells) => {
      const kept = cells.slice(0, Math.max(columns.length, withoutBlankEnd(cells).length));
      const missing = Array.from({length: Math.max(0, columns.length - kept.length)}, () => '');
      return {cells: [...kept, ...missing].map((cell) => (NUMBER.test(cell) ? Number(cell) : cell))};
    }),
  };
}

/** An id that none of these has: `chart-2`. Readers never see it. */
export function freeId(name: string, taken: readonly (string | undefined)[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`;
}

/** Spreadsheets copy the empty columns beside a table. */
function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** The figure with another table. Where one column got another name, its charts go on showing that column. */
export function withTable(figure: WrittenFigure, {columns, rows}: FigureTable): WrittenFigure {
  const before = figure.columns ?? [];
  const other = columns.flatMap((name, n) => (name === before[n] ? [] : [n]));
  const isRenamed = columns.length === before.length && other.length === 1;
  const [place = -1] = isRenamed ? other : [];
  const [old, now] = [before[place], columns[place]];
  const named = (name: string | undefined) => (name !== undefined && name === old ? now : name);
  const views = figure.views?.map((view) => renamed(view, named));
  const {columns: _, rows: _r, views: _v, ...rest} = figure;
  return {
    ...rest,
    ...(columns.length > 0 && {columns}),
    ...(rows.length > 0 && {rows}),
    ...(views && {views}),
  };
}

function renamed(view: WrittenView, named: (name: string | undefined) => string | undefined): WrittenView {
  const {label, value, series, only} = view;
  return {
    ...view,
    ...(label !== undefined && {label: named(label)}),
    ...(value !== undefined && {value: named(value)}),
    ...(series !== undefined && {series: named(series)}),
    ...(only && {only: only.map((filter) => ({...filter, column: named(filter.column)}))}),
  };
}
