import {firstDayOf, precisionOf, type PartialDate} from './partial-date';

const SHAPES = {
  year: {year: 'numeric'},
  month: {year: 'numeric', month: 'long'},
  day: {year: 'numeric', month: 'long', day: 'numeric'},
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a shape. Making one takes milliseconds on a phone, so each is made once. */
function formatOf(precision: keyof typeof SHAPES, locale: string): Intl.DateTimeFormat {
  const key = `${precision} ${locale}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(readable(locale), {...SHAPES[precision], timeZone: 'UTC'});
  formats.set(key, format);
  return format;
}

/** A partial date in words, as precise as it is known and no more: "2024", "October 2024", "30 October 2024". */
export function formatPartialDate(date: PartialDate, locale: string): string {
  return formatOf(precisionOf(date), locale).format(firstDayOf(date));
}

/** A span of days, saying once what both ends share: "26–27 April 2023", "June – August 2024". */
export function formatPartialRange(start: PartialDate, end: PartialDate, locale: string): string {
  if (precisionOf(start) !== precisionOf(end) || end <= start) {
    const ends = end > start ? [start, end] : [start];
    return ends.map((date) => formatPartialDate(date, locale)).join(' – ');
  }
  return formatOf(precisionOf(start), locale).formatRange(firstDayOf(start), firstDayOf(end));
}

/** A span of time by the clocks of `timeZone`, day and month included; a moment where the end is not known. */
export function formatClockRange(
  start: Date,
  end: Date | undefined,
  timeZone: string,
  locale: string,
): string {
  const shape = new Intl.DateTimeFormat(readable(locale), {
    timeZone,
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  return end ? shape.formatRange(start, end) : shape.format(start);
}

/** A moment's day in words, where the reader is. */
export function formatDay(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(readable(locale), SHAPES.day).format(moment);
}

/** A moment to the minute, with its time zone, where the reader is. */
export function formatMoment(moment: Date, locale: string): string {
  const shape = {...SHAPES.day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short'} as const;
  return new Intl.DateTimeFormat(readable(locale), shape).format(moment);
}

/** The portal's English is European: "30 October 2024", not "October 30, 2024". */
function readable(locale: string): string {
  return locale === 'en' || locale === 'en-US' ? 'en-GB' : locale;
}
