import type {Dataset} from './dataset';
import type {FieldType, TableSchema} from './table-schema';
import {kindOfCells} from './values';

/** A first data dictionary for a table without one: names and types as its cells show them, for an editor to go on. */
export function inferSchema({columns, rows}: Pick<Dataset, 'columns' | 'rows'>): TableSchema {
  return {
    fields: columns.map(({name}, at) => {
      const cells = rows.map((row) => row[at] ?? '');
      const isFull = rows.length > 0 && cells.every((cell) => cell.trim() !== '');
      return {name, type: typeOf(name, cells), ...(isFull && {constraints: {required: true}})};
    }),
  };
}

function typeOf(name: string, cells: readonly string[]): FieldType {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  // Only what the standard takes for nothing is nothing here: "n/a" is a word until a dictionary says otherwise.
  const kind = kindOfCells(name, filled, []);
  if (kind === 'number') return filled.every((cell) => /^[-+]?\d+$/.test(cell)) ? 'integer' : 'number';
  if (kind !== 'date') return 'string';
  const shapes: readonly [FieldType, RegExp][] = [
    ['year', /^\d{4}$/],
    ['yearmonth', /^\d{4}-\d{2}$/],
    ['date', /^\d{4}-\d{2}-\d{2}$/],
  ];
  return shapes.find(([, shape]) => filled.every((cell) => shape.test(cell)))?.[0] ?? 'string';
}
