import {formatClockRange, formatPartialDate, formatPartialRange} from '@model/dates/format';
import type {PortalEvent} from '@model/events/event';
import {timesOf} from '@model/events/times';

/** When an event takes place, in words. */
export interface WhenWords {
  /** Its days; absent while no date is known. */
  readonly days?: string;
  /** Its hours by the clocks of the place. */
  readonly hours?: string;
  /** Those clocks, as in "Brussels time". */
  readonly zone?: string;
  /** The same instants by the reader's clocks, where those show something else. */
  readonly local?: string;
}

/** @param readerZone the IANA name of the reader's time zone */
export function whenWords(event: PortalEvent, locale: string, readerZone: string): WhenWords {
  if (!event.start) return {};
  const days = event.end
    ? formatPartialRange(event.start, event.end, locale)
    : formatPartialDate(event.start, locale);
  const times = timesOf(event);
  if (!times) return {days};
  const {start, end} = times;
  const hours = [event.startTime, end && event.endTime].filter(Boolean).join('–');
  const zone = zoneName(event.timeZone);
  const sameClocks = clock(start, event.timeZone) === clock(start, readerZone);
  if (sameClocks) return {days, hours, zone};
  // Plain dates: a date with a zone of its own would be formatted in that one.
  const [from, to] = [new Date(start.getTime()), end && new Date(end.getTime())];
  return {days, hours, zone, local: formatClockRange(from, to, readerZone, locale)};
}

/** "Europe/Brussels" reads "Brussels time". */
function zoneName(timeZone: string): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return timeZone === 'UTC' ? 'UTC' : $localize`${city} time`;
}

/** What a clock in this zone shows at this instant. */
function clock(instant: Date, timeZone: string): string {
  const form = new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short', timeStyle: 'short'});
  return form.format(new Date(instant.getTime()));
}
