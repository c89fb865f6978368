import {formatPartialDate} from '../dates/format';
import {partsOf} from '../dates/partial-date';
import type {Cell, ChartTable, ColumnType} from './chart';

/** How cells are written for a reader. `country` gives a country's name in their language. */
export interface Wording {
  readonly locale: string;
  readonly country: (code: string) => string;
}

/** A cell as a reader sees it: numbers by their locale, countries by their names, dates as precise as they are known. */
export function cellWords(cell: Cell, type: ColumnType, {locale, country}: Wording): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return numberWords(cell, type, locale);
  if (type === 'date' && partsOf(cell)) return formatPartialDate(cell, locale);
  if (type === 'country' && /^[A-Z]{2}$/.test(cell)) return country(cell);
  return cell;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number by the reader's locale; of a share, with its sign. */
export function numberWords(value: number, type: ColumnType, locale: string): string {
  const key = `${locale} ${type}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, {maximumSignificantDigits: 12});
  formats.set(key, known);
  return type === 'percent' ? `${known.format(value)} %` : known.format(value);
}

/** A number short enough for a mark or an axis: 530,000 is "530K" in English. */
export function shortNumber(value: number, type: ColumnType, locale: string): string {
  const compact = new Intl.NumberFormat(locale, {notation: 'compact', maximumSignificantDigits: 3});
  return type === 'percent' ? `${compact.format(value)} %` : compact.format(value);
}

/** A row as one announces it: what it is about first, then each number with its name. */
export function rowWords(table: ChartTable, row: number, wording: Wording): string {
  const cells = table.rows[row] ?? [];
  const named: string[] = [];
  const told: string[] = [];
  table.columns.forEach(({label, type}, index) => {
    const words = cellWords(cells[index], type, wording);
    if (words === '') return;
    if (type === 'number' || type === 'percent') told.push(`${label}: ${words}`);
    else named.push(words);
  });
  return [named.join(', '), told.join(', ')].filter((part) => part !== '').join('. ');
}
