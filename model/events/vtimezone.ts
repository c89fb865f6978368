import {tzOffset, tzScan} from '@date-fns/tz';

const DAY = 24 * 60 * 60 * 1000;

/**
 * A time zone as RFC 5545 section 3.6.5 wants it beside every TZID, for the time from `start` to `end` only:
 * the observance in force at the beginning, and those that follow until the end.
 */
export function vtimezone(timeZone: string, start: Date, end: Date): string {
  // Two changes a year at most, so the one in force at the beginning lies within the last 13 months.
  const changes = tzScan(timeZone, {start: new Date(start.getTime() - 400 * DAY), end: dayAfter(end)});
  const inForce = changes.filter(({date}) => date <= start).slice(-1);
  const later = changes.filter(({date}) => date > start && date <= end);
  const observances = [...inForce, ...later].map(({date, change, offset}) =>
    observance(change > 0 ? 'DAYLIGHT' : 'STANDARD', date, offset - change, offset),
  );
  if (inForce.length === 0) {
    const offset = tzOffset(timeZone, start);
    observances.unshift(observance('STANDARD', new Date(0), offset, offset));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
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
