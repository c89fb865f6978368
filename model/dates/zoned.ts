import {TZDate} from '@date-fns/tz';
import * as v from 'valibot';
import {fullDateSchema} from './full-date';

const DAY_MS = 24 * 3_600_000;

/** Where the portal's clocks hang: what is published at a set time, or opens on a day, goes by them. */
export const PORTAL_ZONE = 'Europe/Brussels';

/** A day and a time of it, as clocks somewhere show them: YYYY-MM-DD and HH:MM. */
export interface WallTime {
  readonly day: string;
  readonly time: string;
}

/**
 * The instant at which the clocks of `zone` show this; `undefined` where it is no day or no time. Of an hour that comes
 * twice in autumn it is the first; one that is left out in spring counts as the next. No date where the zone is unknown here.
 */
export function instantOf({day, time}: WallTime, zone = PORTAL_ZONE): Date | undefined {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!clock || !v.is(fullDateSchema, day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shown = Date.UTC(year, month - 1, date, Number(clock[1]), Number(clock[2]));
  const before = distanceAt(shown - DAY_MS, zone);
  const after = distanceAt(shown + DAY_MS, zone);
  const instants = [shown - before, shown - after].filter((it) => it + distanceAt(it, zone) === shown);
  // No clock shows an hour that is left out: by the clock of the day before, it is the next.
  return new Date(Math.min(...(instants.length > 0 ? instants : [shown - before])));
}

/**
 * By how many milliseconds the clocks of a zone are ahead of UTC at an instant. A `TZDate` that is made of a wall time would
 * depend on when the clocks change where its code runs.
 */
function distanceAt(instant: number, zone: string): number {
  return -new TZDate(instant, zone).getTimezoneOffset() * 60_000;
}

/** What the portal's clocks show at an instant. */
export function wallTimeOf(instant: Date): WallTime {
  const there = new TZDate(instant, PORTAL_ZONE);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    day: `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`,
    time: `${two(there.getHours())}:${two(there.getMinutes())}`,
  };
}
