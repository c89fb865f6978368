import type Papa from 'papaparse';
import {type Content, withField} from '../publishing/draft-changes';
import type {Kind} from '../publishing/kind';
import {CellError} from './codec';
import {type Column, COLUMNS, ID} from './columns';
import {unguarded} from './formula';

/** What a cell, or a whole line, is not as it should be for. */
export interface LineProblem {
  /** As spreadsheets name it: `D5`; absent where it is about the whole line. */
  readonly cell?: string;
  /** The column's name, where there is one. */
  readonly column?: string;
  readonly message: string;
}

/** A line of the table: which item it is about, and what it says of it. */
export interface Line {
  /** As spreadsheets count: the names of the columns are line 1. */
  readonly number: number;
  readonly id: string;
  /** Applies what the line says: its columns alone; an empty cell empties the field. */
  apply(content: Content): Content;
  readonly problems: readonly LineProblem[];
}

/** Why a file could not be read at all. */
export type TableProblem = 'empty' | 'no-id' | 'no-column' | 'twice' | 'too-long' | 'too-large';

export interface Table {
  readonly lines: readonly Line[];
  /** Columns that no field is named like, which are left out. */
  readonly strange: readonly string[];
  readonly cellOf: (column: string, line: number) => string | undefined;
}

/** Lines in a file, and characters, at most. */
export const MOST_LINES = 2000;
export const LONGEST_FILE = 20_000_000;

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads a table of a kind. Commas, semicolons and tabs are understood; columns stand in any order, and not all need to be
 * there.
 */
export function readCsv(papa: Pick<typeof Papa, 'parse'>, kind: Kind, text: string): Table | TableProblem {
  if (text.length > LONGEST_FILE) return 'too-large';
  const {rows, head, broken} = rowsOf(papa, kind, text.replace(/^\uFEFF/, ''));
  if (rows.every(isEmpty)) return head.some((name) => name !== '') ? 'empty' : 'no-id';
  const columns = head.map((name) => COLUMNS[kind].find((column) => column.name === name));
  if (!head.includes(ID)) return 'no-id';
  if (!columns.some((column) => column && !column.isGiven)) return 'no-column';
  const named = head.filter((name) => name !== '');
  if (new Set(named).size < named.length) return 'twice';
  if (rows.length > MOST_LINES) return 'too-long';
  const at = head.indexOf(ID);
  const lines = rows.flatMap((cells, n) =>
    isEmpty(cells) ? [] : [lineOf({cells, columns, number: n + 2, at, isBroken: broken.has(n)})],
  );
  return {
    lines,
    strange: named.filter((name) => name !== ID && !COLUMNS[kind].some((column) => column.name === name)),
    cellOf: (column, line) => (head.includes(column) ? cellName(head.indexOf(column), line) : undefined),
  };
}

/** The rows under the head, read by the delimiter under which the head names the most columns. */
function rowsOf({parse}: Pick<typeof Papa, 'parse'>, kind: Kind, text: string) {
  const known = new Set([ID, ...COLUMNS[kind].map(({name}) => name)]);
  const readings = DELIMITERS.map((delimiter) => {
    const {data, errors} = parse<string[]>(text, {delimiter, skipEmptyLines: false});
    const [head = [], ...rows] = data;
    const names = head.map((name) => unguarded(name).trim());
    const broken = new Set(errors.map(({row = 0}) => row - 1));
    return {
      head: names,
      rows: trimmedRows(rows),
      broken,
      score: names.filter((name) => known.has(name)).length,
    };
  });
  return readings.reduce((best, reading) => (reading.score > best.score ? reading : best));
}

/** Without the empty rows at the end, which every file has one of. */
function trimmedRows(rows: string[][]): string[][] {
  const last = rows.findLastIndex((cells) => !isEmpty(cells));
  return rows.slice(0, last + 1);
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

interface Row {
  readonly cells: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly number: number;
  /** Where the id stands. */
  readonly at: number;
  /** Whether its quotation marks do not end. */
  readonly isBroken: boolean;
}

function lineOf({cells, columns, number, at, isBroken}: Row): Line {
  const values = new Map<string, unknown>();
  const problems: LineProblem[] = [];
  if (isBroken) problems.push({message: 'The quotation marks of this line do not end.'});
  if (cells.length > columns.length && !isEmpty(cells.slice(columns.length))) {
    problems.push({message: 'This line has more cells than there are columns.'});
  }
  columns.forEach((column, n) => {
    if (!column || column.isGiven) return;
    const text = unguarded(cells[n] ?? '');
    try {
      values.set(column.name, text.trim() === '' ? undefined : column.codec.read(text));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      problems.push({cell: cellName(n, number), column: column.name, message: error.message});
    }
  });
  return {
    number,
    id: unguarded(cells[at] ?? '').trim(),
    problems,
    apply: (content) => [...values].reduce((whole, [path, value]) => withField(whole, path, value), content),
  };
}

/** How spreadsheets name a cell: `D5`. */
export function cellName(column: number, line: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return `${name}${line}`;
}
