import {TZDate} from '@date-fns/tz';
import {partsOf, precisionOf, type PartialDate} from '../dates/partial-date';
import type {PortalEvent} from './event';

type WhenFields = Pick<PortalEvent, 'start' | 'end' | 'startTime' | 'endTime' | 'timeZone'>;

/** When an event takes place, for those it is exactly known of. Instants carry the event's own time zone. */
export interface EventTimes {
  readonly start: TZDate;
  /** Absent where the end is not known. */
  readonly end?: TZDate;
}

/** Whether first and last day are known to the day, as a calendar needs them. */
export function hasKnownDays(event: Pick<PortalEvent, 'start' | 'end'>): boolean {
  return isDay(event.start) && (event.end === undefined || isDay(event.end));
}

/** The instants an event begins and ends at; `undefined` unless both day and hour of its beginning are known. */
export function timesOf(event: WhenFields): EventTimes | undefined {
  if (!event.start || !event.startTime || !hasKnownDays(event)) return undefined;
  const start = instantOf(event.start, event.startTime, event.timeZone);
  // A time zone this machine does not know: better no hours than wrong ones.
  if (Number.isNaN(start.getTime())) return undefined;
  if (!event.endTime) return {start};
  const end = instantOf(event.end ?? event.start, event.endTime, event.timeZone);
  // An end before the beginning is a slip of the pen: say less rather than something wrong.
  return end > start ? {start, end} : {start};
}

function isDay(date: PartialDate | undefined): boolean {
  return date !== undefined && precisionOf(date) === 'day';
}

/** The instant at which clocks in `timeZone` show this day and time. */
function instantOf(date: PartialDate, time: string, timeZone: string): TZDate {
  const {year, month = 1, day = 1} = partsOf(date) ?? {year: 1970};
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, day, hours, minutes, timeZone);
}
