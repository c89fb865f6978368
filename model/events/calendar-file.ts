import ical, {
  type ICalCalendarData,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator';
import type {PortalEvent} from './event';
import {type EventTimes, hasKnownDays, timesOf} from './times';
import {vtimezone} from './vtimezone';

/** How often subscribers should ask again. */
const REFRESH_SECONDS = 60 * 60;

/**
 * An event as an iCalendar file (RFC 5545), or `undefined` while its days are not known.
 * Its UID stays the same for ever, so that taking the file again replaces the entry.
 *
 * @param address where the portal shows the event
 */
export function calendarFile(event: PortalEvent, address: string): string | undefined {
  const entry = entryOf(event, address);
  return entry && render([entry]);
}

/**
 * Events as one iCalendar stream to subscribe to. Those whose days are not known are left out.
 *
 * @param address where the portal shows its events: that of each is below it
 */
export function calendarOf(events: readonly PortalEvent[], address: string): string {
  const entries = events.flatMap((event) => entryOf(event, `${address}/${event.id}`) ?? []);
  return render(entries, {name: 'CAN.HEAL', ttl: REFRESH_SECONDS});
}

interface Entry {
  readonly data: ICalEventData;
  /** The zone whose rules must stand beside it, from when to when. */
  readonly zone?: {readonly name: string; readonly from: Date; readonly to: Date};
}

function render(entries: readonly Entry[], options: ICalCalendarData = {}): string {
  const calendar = ical({
    prodId: '//CAN.HEAL//Portal//EN',
    method: ICalCalendarMethod.PUBLISH,
    // No name: DTSTAMP must stay in UTC. The events name their own zone.
    timezone: {name: null, generator: (zone) => rulesOf(zone, entries)},
    ...options,
  });
  for (const {data} of entries) calendar.createEvent(data);
  return calendar.toString();
}

/** The rules of a zone for as long as the entries that are told by its clocks need them. */
function rulesOf(zone: string, entries: readonly Entry[]): string {
  const spans = entries.flatMap((entry) => (entry.zone?.name === zone ? entry.zone : []));
  if (spans.length === 0) return '';
  const from = new Date(Math.min(...spans.map((span) => span.from.getTime())));
  const to = new Date(Math.max(...spans.map((span) => span.to.getTime())));
  return vtimezone(zone, from, to);
}

function entryOf(event: PortalEvent, address: string): Entry | undefined {
  if (!event.start || !hasKnownDays(event)) return undefined;
  const isDeadline = event.kind === 'deadline';
  const timed = isDeadline ? undefined : hoursOf(event);
  const where = whereOf(event);
  const notes = [isDeadline ? dueBy(event) : undefined, event.summary, event.dateNote];
  return {
    data: {
      id: `event-${event.id}@canheal.eu`,
      stamp: event.updatedAt,
      sequence: revisionOf(event),
      created: event.publishedAt,
      lastModified: event.updatedAt,
      summary: legible(isDeadline ? `Deadline: ${event.title}` : event.title),
      description: legible(notes.filter((note) => note !== undefined).join('\n\n')),
      url: address,
      ...(where !== undefined && {location: legible(where)}),
      // A day on which something is due is no day on which somebody is busy.
      ...(isDeadline && {transparency: ICalEventTransparency.TRANSPARENT}),
      ...(timed
        ? {start: timed.start, ...(timed.end && {end: timed.end}), timezone: event.timeZone}
        : {allDay: true, start: utcDay(event.start), end: dayAfter(lastDay(event.start, event.end))}),
    },
    ...(timed && {zone: {name: event.timeZone, from: timed.start, to: timed.end ?? timed.start}}),
  };
}

/** Text as iCalendar may hold it (RFC 5545, 3.1): without control characters, and with one kind of line end. */
function legible(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, '');
}

/** Hours that say when the first day begins but not when the last one ends would shorten the event to a point. */
function hoursOf(event: PortalEvent): EventTimes | undefined {
  const times = timesOf(event);
  const severalDays = event.end !== undefined && event.end !== event.start;
  return times && (times.end !== undefined || !severalDays) ? times : undefined;
}

function dueBy({startTime, timeZone}: PortalEvent): string | undefined {
  return startTime && `By ${startTime} (${timeZone}).`;
}

/** An end before the beginning is a slip of the pen. */
function lastDay(start: string, end = start): string {
  return end > start ? end : start;
}

/** A number that grows with every change, as SEQUENCE must: the minutes since it was published. */
function revisionOf({publishedAt, updatedAt}: Pick<PortalEvent, 'publishedAt' | 'updatedAt'>): number {
  return Math.max(0, Math.floor((updatedAt.getTime() - publishedAt.getTime()) / 60_000));
}

function whereOf({place, online}: Pick<PortalEvent, 'place' | 'online'>): string | undefined {
  return place ?? (online ? 'Online' : undefined);
}

function utcDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** DTEND of whole days is exclusive: the day after the last. */
function dayAfter(date: string): Date {
  return new Date(utcDay(date).getTime() + 24 * 60 * 60 * 1000);
}
