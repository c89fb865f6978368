import type {SortDirection} from '../files/table';
import type {ChartTable, ColumnType} from './chart';
import {cellWords, type Wording} from './words';

/** Which column a table is sorted by. */
export interface TableOrder {
  readonly column: number;
  readonly direction: SortDirection;
}

/**
 * The places of a table's rows in this order: numbers and dates by value, words and countries as the reader's
 * language sorts them, empty cells last. Rows that are equal keep their order.
 */
export function orderedRows(table: ChartTable, order: TableOrder | undefined, wording: Wording): number[] {
  const places = table.rows.map((_, index) => index);
  if (!order) return places;
  const type: ColumnType = table.columns[order.column]?.type ?? 'text';
  const sign = order.direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(wording.locale, {numeric: true, sensitivity: 'base'});
  const keys = table.rows.map((row) => {
    const cell = row[order.column];
    return typeof cell === 'number' || type === 'date' ? cell : cellWords(cell, type, wording);
  });
  return places.sort((a, b) => {
    const [left, right] = [keys[a] ?? '', keys[b] ?? ''];
    if (left === '' || right === '') return Number(left === '') - Number(right === '') || a - b;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right) || a - b;
    return sign * collator.compare(String(left), String(right)) || a - b;
  });
}
