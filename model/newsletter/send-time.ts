import {TZDate} from '@date-fns/tz';
import * as v from 'valibot';
import {fullDateSchema} from '../dates/full-date';

/** By whose clock issues are sent. */
export const SENDING_ZONE = 'Europe/Brussels';

const clockSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/**
 * The instant at which clocks in Brussels show this day ("2026-11-24") and time ("09:30"). Of an hour that comes twice
 * it is the first; `undefined` for one that is left out when summer time begins, and for what is no time.
 */
export function sendingInstant(day: string, time: string): Date | undefined {
  if (!v.is(fullDateSchema, day) || !v.is(clockSchema, time)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const instant = new TZDate(year, month - 1, date, hours, minutes, SENDING_ZONE);
  const isShown = instant.getHours() === hours && instant.getMinutes() === minutes;
  if (!isShown) return undefined;
  const hourBefore = new TZDate(instant.getTime() - 3_600_000, SENDING_ZONE);
  const cameBefore = hourBefore.getHours() === hours && hourBefore.getDate() === date;
  return new Date((cameBefore ? hourBefore : instant).getTime());
}
