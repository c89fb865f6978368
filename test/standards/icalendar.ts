/**
 * What RFC 5545 (iCalendar) demands of a calendar. It is read by a library; what that forgives is asked by rules of our
 * own.
 */
import ICAL from 'ical.js';

/** A line has 75 octets at most, folds included (3.1). */
const LONGEST_LINE = 75;

/** What is wrong with a calendar; nothing where all is well. */
export function problemsOfCalendar(text: string): string[] {
  let calendar: InstanceType<typeof ICAL.Component>;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch (error) {
    return [String(error)];
  }
  const events = calendar.getAllSubcomponents('vevent');
  const zones = calendar
    .getAllSubcomponents('vtimezone')
    .map((zone) => String(zone.getFirstPropertyValue('tzid')));
  const uids = events.map((event) => event.getFirstPropertyValue('uid'));
  return [
    ...problemsOfLines(text),
    ...(calendar.name === 'vcalendar' ? [] : ['This is no calendar.']),
    ...problemsOfNumber(calendar, ['prodid', 'version'], ['calscale', 'method']),
    ...(calendar.getFirstPropertyValue('version') === '2.0' ? [] : ['This is no iCalendar of version 2.0.']),
    ...(new Set(uids).size === uids.length ? [] : ['Two events are the same one.']),
    ...(new Set(zones).size === zones.length ? [] : ['A time zone is told twice.']),
    ...events.flatMap((event) => problemsOfEvent(event, zones)),
  ];
}

type Component = InstanceType<typeof ICAL.Component>;

function problemsOfLines(text: string): string[] {
  const lines = text.split('\r\n');
  return [
    ...(lines.at(-1) === '' || lines.at(-1) === 'END:VCALENDAR' ? [] : ['The last line does not end.']),
    ...(text.replaceAll('\r\n', '').match(/[\r\n]/) ? ['A line ends otherwise than by CR and LF.'] : []),
    ...lines
      .filter((line) => new TextEncoder().encode(line).length > LONGEST_LINE)
      .map((line) => `A line is too long: ${line}`),
    ...(/[^\P{Cc}\t\r\n]/u.test(text) ? ['A control character stands in it.'] : []),
  ];
}

function problemsOfNumber(
  component: Component,
  once: readonly string[],
  atMostOnce: readonly string[] = [],
): string[] {
  const count = (name: string) => component.getAllProperties(name).length;
  return [
    ...once.filter((name) => count(name) !== 1).map((name) => `${component.name} has ${count(name)} ${name}`),
    ...atMostOnce
      .filter((name) => count(name) > 1)
      .map((name) => `${component.name} has ${count(name)} ${name}`),
  ];
}

/** 3.6.1 */
function problemsOfEvent(event: Component, zones: readonly string[]): string[] {
  const start = event.getFirstProperty('dtstart');
  const end = event.getFirstProperty('dtend');
  return [
    ...problemsOfNumber(
      event,
      ['uid', 'dtstamp', 'dtstart'],
      [
        ...['class', 'created', 'description', 'geo', 'last-modified', 'location', 'organizer', 'priority'],
        ...['sequence', 'status', 'summary', 'transp', 'url', 'recurrence-id', 'dtend', 'duration'],
      ],
    ),
    ...(start && end && start.type !== end.type ? ['It begins by the day and ends by the hour.'] : []),
    ...(start && end && !isBefore(start, end) ? ['It ends before it begins.'] : []),
    ...[start, end]
      .flatMap((time) => time?.getParameter('tzid') ?? [])
      .filter((zone) => !zones.includes(String(zone)))
      .map((zone) => `Nobody says what ${String(zone)} is.`),
  ];
}

type Property = NonNullable<ReturnType<Component['getFirstProperty']>>;

function isBefore(start: Property, end: Property): boolean {
  const [from, to] = [start, end].map((time) => String(time.getFirstValue()));
  return from !== undefined && to !== undefined && from < to;
}
