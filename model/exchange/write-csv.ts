import type Papa from 'papaparse';
import {type Content, type FieldPath, fieldsOf} from '../publishing/draft-changes';
import type {Kind} from '../publishing/kind';
import {type Column, COLUMNS, ID} from './columns';
import {guarded} from './formula';

/** An item as it goes out: its id and its fields. */
export interface ExchangeItem {
  readonly id: string;
  readonly content: Content;
}

/**
 * All items of a kind as CSV (RFC 4180, UTF-8 with its mark, which spreadsheets need). No cell runs as a formula. Columns
 * that no item fills are there as well, so that the table shows what can be imported.
 */
export function writeCsv(
  {unparse}: Pick<typeof Papa, 'unparse'>,
  kind: Kind,
  items: readonly ExchangeItem[],
): string {
  const columns = COLUMNS[kind];
  const rows = items.map(({id, content}) => [
    id,
    ...columns.map((column) => guarded(cellOf(column, content))),
  ]);
  return `\uFEFF${unparse([[ID, ...columns.map(({name}) => name)], ...rows], {newline: '\r\n'})}\r\n`;
}

/** How a field of an item stands in its cell; empty where it holds nothing. */
export function cellOf({name, codec}: Column, content: Content): string {
  const value = fieldAt(content, name);
  return value === undefined ? '' : codec.write(value);
}

/** A field's value; `undefined` where it holds nothing. */
function fieldAt(content: Content, path: FieldPath): unknown {
  return path.includes('.') ? fieldsOf(content).get(path) : fieldsOf({[path]: content[path]}).get(path);
}
