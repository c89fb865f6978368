import type {TableField} from './table-schema';

/** What a column holds, as far as sorting, counting and drawing go. */
export type ColumnKind = 'number' | 'date' | 'country' | 'text';

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?)?)?$/;
const COUNTRY = /^[A-Z]{2}$/;
/** What stands for "nothing is known" in most tables, besides nothing at all. */
const MISSING = new Set(['', 'NA', 'N/A', 'n/a', 'NaN', 'null', '-', '.', ':']);

/** Two countries have codes of their own in the EU's statistics. */
const EU_CODES: Readonly<Record<string, string>> = {EL: 'GR', UK: 'GB'};

/** Whether a cell says that nothing is known. A dictionary's own list counts instead of the usual one. */
export function isMissing(cell: string, missingValues?: readonly string[]): boolean {
  const text = cell.trim();
  return text === '' || (missingValues ? missingValues.includes(text) : MISSING.has(text));
}

/** The number in a cell; `undefined` where it is none. A dictionary may name other signs than a point. */
export function numberOf(
  cell: string,
  {decimalChar = '.', groupChar}: Pick<TableField, 'decimalChar' | 'groupChar'> = {},
): number | undefined {
  let text = cell.trim();
  if (groupChar !== undefined) text = text.replaceAll(groupChar, '');
  if (decimalChar !== '.') text = text.replace(decimalChar, '.');
  return NUMBER.test(text) ? Number(text) : undefined;
}

/** The ISO 3166 code of a country; `undefined` where the cell holds no code. */
export function countryCode(cell: string): string | undefined {
  const text = cell.trim();
  if (!COUNTRY.test(text)) return undefined;
  return EU_CODES[text] ?? text;
}

/** The kind that a dictionary says a column has. */
export function kindOfField({type, name}: TableField): ColumnKind | undefined {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'date' || type === 'datetime' || type === 'year' || type === 'yearmonth') return 'date';
  // The standard has no type for countries; a column's name and what it holds say it.
  return type === 'any' || looksLikeCountries(name) ? undefined : 'text';
}

/** The kind that a column's cells show, where no dictionary says it. */
export function kindOfCells(
  name: string,
  cells: Iterable<string>,
  missingValues?: readonly string[],
): ColumnKind {
  const possible = new Set<ColumnKind>(['number', 'date', 'country']);
  let filled = 0;
  for (const cell of cells) {
    if (isMissing(cell, missingValues)) continue;
    filled += 1;
    if (possible.has('number') && numberOf(cell) === undefined) possible.delete('number');
    if (possible.has('date') && !DATE.test(cell.trim())) possible.delete('date');
    if (possible.has('country') && countryCode(cell) === undefined) possible.delete('country');
    if (possible.size === 0) return 'text';
  }
  if (filled === 0) return 'text';
  if (possible.has('country')) return looksLikeCountries(name) ? 'country' : 'text';
  // "2023" is both a number and a date: its name decides.
  if (possible.has('date') && (!possible.has('number') || /year|date|jahr|année|anno/i.test(name)))
    return 'date';
  return possible.has('number') ? 'number' : 'text';
}

function looksLikeCountries(name: string): boolean {
  return /countr|iso|geo|nation|land\b/i.test(name);
}
