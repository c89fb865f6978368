import {TZDate} from '@date-fns/tz';
import {precisionOf, type PartialDate} from '../dates/partial-date';
import {instantOf} from '../dates/zoned';
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
  const start = at(event.start, event.startTime, event.timeZone);
  // A time zone this machine does not know: better no hours than wrong ones.
  if (Number.isNaN(start.getTime())) return undefined;
  if (!event.endTime) return {start};
  const end = at(event.end ?? event.start, event.endTime, event.timeZone);
  // An end before the beginning is a slip of the pen: say less rather than something wrong.
  return end > start ? {start, end} : {start};
}

function isDay(date: PartialDate | undefined): boolean {
  return date !== undefined && precisionOf(date) === 'day';
}

/** The instant at which clocks in `timeZone` show this day and time, told by them. */
function at(day: PartialDate, time: string, timeZone: string): TZDate {
  return new TZDate(instantOf({day, time}, timeZone)?.getTime() ?? Number.NaN, timeZone);
}
