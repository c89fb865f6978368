/** A table as a file holds it, made rectangular. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows had more or fewer cells than the first. */
  readonly ragged: number;
}

export type SortDirection = 'ascending' | 'descending';

/** Makes a table of parsed rows: the first names the columns; every row gets as many cells as the longest. */
export function tableOf(cells: readonly (readonly string[])[]): Table {
  const [head = [], ...body] = cells;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const fill = (row: readonly string[]) => Array.from({length: width}, (_, index) => row[index] ?? '');
  return {
    columns: fill(head).map((name) => name.trim()),
    rows: body.map(fill),
    ragged: body.filter((row) => row.length !== head.length).length,
  };
}

/** Whether a column holds numbers only, empty cells apart: it is then sorted by value and set to the right. */
export function isNumeric(rows: Table['rows'], column: number): boolean {
  const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => numberOf(cell) !== undefined);
}

/** The rows in the order of one column: numbers by value, words by the language's rules, empty cells last. */
export function sortRows(
  rows: Table['rows'],
  column: number,
  direction: SortDirection,
  locale: string,
): Table['rows'] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(locale, {numeric: true, sensitivity: 'base'});
  const numeric = isNumeric(rows, column);
  return [...rows].sort((a, b) => {
    const [left, right] = [a[column]?.trim() ?? '', b[column]?.trim() ?? ''];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    if (numeric) return sign * ((numberOf(left) ?? 0) - (numberOf(right) ?? 0));
    return sign * collator.compare(left, right);
  });
}

/** The number in a cell such as "1234", "1,234.5" or "12.3 %"; `undefined` when it is something else. */
function numberOf(cell: string): number | undefined {
  if (!/^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?\s?%?$/i.test(cell)) return undefined;
  const value = Number.parseFloat(cell.replaceAll(',', '').replace('−', '-'));
  return Number.isNaN(value) ? undefined : value;
}
