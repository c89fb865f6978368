import {formatDay, formatMoment} from '@model/dates/format';

/** The name of a field as words: "roleSince" is "Role since". */
export function wordsOf(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A single value as a reader understands it; dates are written out. */
export function valueInWords(value: unknown, locale: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? $localize`yes` : $localize`no`;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return formatMoment(new Date(text), locale);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(new Date(`${text}T12:00`), locale) : text;
}

export type StoredKind = 'value' | 'list' | 'record';

export function kindOf(value: unknown): StoredKind {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'record' : 'value';
}
