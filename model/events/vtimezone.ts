import {tzOffset, tzScan} from '@date-fns/tz';

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/**
 * A time zone as RFC 5545 section 3.6.5 wants it beside every TZID, for the time from `start` to `end` only:
 * the observance in force at the beginning, and those that follow until the end.
 */
export function vtimezone(timeZone: string, start: Date, end: Date): string {
  // From the first of a month, since a scan steps by months and would trip over their ends. Two changes a year at
  // most, so the one in force at the beginning lies within the year before.
  const from = new Date(Date.UTC(start.getUTCFullYear() - 1, start.getUTCMonth(), 1));
  const changes = tzScan(timeZone, {start: from, end: dayAfter(end)}).map(({date, change, offset}) => ({
    at: instantOfChange(timeZone, date, offset),
    change,
    offset,
  }));
  const inForce = changes.filter(({at}) => at <= start).slice(-1);
  const later = changes.filter(({at}) => at > start && at <= end);
  const observances = [...inForce, ...later].map(({at, change, offset}) =>
    observance(change > 0 ? 'DAYLIGHT' : 'STANDARD', at, offset - change, offset),
  );
  if (inForce.length === 0) {
    const offset = tzOffset(timeZone, start);
    observances.unshift(observance('STANDARD', new Date(0), offset, offset));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** The very minute of a change: a scan goes by the hour, and says only that it lies within the last one. */
function instantOfChange(timeZone: string, found: Date, offset: number): Date {
  const end = Math.floor(found.getTime() / MINUTE) * MINUTE;
  for (let at = end - 60 * MINUTE; at < end; at += MINUTE) {
    if (tzOffset(timeZone, new Date(at)) === offset) return new Date(at);
  }
  return new Date(end);
}

function dayAfter(date: Date): Date {
  return new Date(date.getTime() + DAY);
}

/** One observance; its beginning is told by the clock as it stood just before. */
function observance(kind: 'STANDARD' | 'DAYLIGHT', date: Date, from: number, to: number): string[] {
  const clock = new Date(date.getTime() + from * 60_000).toISOString();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${clock.slice(0, 19).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${utcOffset(from)}`,
    `TZOFFSETTO:${utcOffset(to)}`,
    `END:${kind}`,
  ];
}

function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pair = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pair(size / 60)}${pair(size % 60)}`;
}
