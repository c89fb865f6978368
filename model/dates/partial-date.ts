import * as v from 'valibot';

/** A calendar date as precise as it is known: "2024", "2024-10" or "2024-10-30" (ISO 8601, W3CDTF). */
export type PartialDate = string;

export type DatePrecision = 'year' | 'month' | 'day';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The numbers of a partial date, or `undefined` when it is not a real calendar date. */
export function partsOf(date: string): {year: number; month?: number; day?: number} | undefined {
  const match = FORM.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1900 || year > 2200) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && month !== undefined) {
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > lastDay) return undefined;
  }
  return {year, month, day};
}

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The year as it is written, which is also the value of the catalogue's `year` facet. */
export function yearOf(date: PartialDate): string {
  return date.slice(0, 4);
}

/** The first day a partial date may mean, as a local calendar date for `Intl` formatting in UTC. */
export function firstDayOf(date: PartialDate): Date {
  const {year, month = 1, day = 1} = partsOf(date) ?? {year: 1970};
  return new Date(Date.UTC(year, month - 1, day));
}

/** The middle of the days a partial date may mean: where it is drawn on an axis of time. */
export function middleOf(date: PartialDate): Date {
  const {year, month, day} = partsOf(date) ?? {year: 1970};
  const first = firstDayOf(date).getTime();
  if (day !== undefined) return new Date(first);
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return new Date((first + next) / 2);
}

/** Newest first; undated last; a less precise date stands after the days it may contain. */
export function newestFirst(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? 1 : -1;
}

export const partialDateSchema = v.pipe(
  v.string(),
  v.check((date) => partsOf(date) !== undefined, 'Write the date as YYYY, YYYY-MM or YYYY-MM-DD.'),
);
