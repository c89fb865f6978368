import {firstDayOf, precisionOf, type PartialDate} from './partial-date';

const SHAPES = {
  year: {year: 'numeric'},
  month: {year: 'numeric', month: 'long'},
  day: {year: 'numeric', month: 'long', day: 'numeric'},
} as const;

/** A partial date in words, as precise as it is known and no more: "2024", "October 2024", "30 October 2024". */
export function formatPartialDate(date: PartialDate, locale: string): string {
  const shape = SHAPES[precisionOf(date)];
  return new Intl.DateTimeFormat(readable(locale), {...shape, timeZone: 'UTC'}).format(firstDayOf(date));
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
