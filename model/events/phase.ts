import {partsOf, type PartialDate} from '../dates/partial-date';
import type {PortalEvent} from './event';

export type EventPhase = 'coming' | 'past' | 'undated';

/** Whether an event is still to come (today's included), over, or of unknown date, where it takes place. */
export function phaseOf(event: Pick<PortalEvent, 'start' | 'end' | 'timeZone'>, now: Date): EventPhase {
  const last = event.end ?? event.start;
  if (last === undefined) return 'undated';
  return lastDayOf(last) < todayIn(event.timeZone, now) ? 'past' : 'coming';
}

/** The last day a partial date may mean, as YYYY-MM-DD. */
export function lastDayOf(date: PartialDate): string {
  const {year, month = 12, day} = partsOf(date) ?? {year: 1970};
  return new Date(Date.UTC(year, day === undefined ? month : month - 1, day ?? 0)).toISOString().slice(0, 10);
}

/** Today's date in a time zone, as YYYY-MM-DD. */
function todayIn(timeZone: string, now: Date): string {
  try {
    return new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short'}).format(now);
  } catch {
    // A time zone this machine does not know: the day in UTC is at most a day off.
    return now.toISOString().slice(0, 10);
  }
}
