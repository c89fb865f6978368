import ical, {ICalCalendarMethod} from 'ical-generator';
import type {PortalEvent} from './event';
import {hasKnownDays, timesOf} from './times';
import {vtimezone} from './vtimezone';

/**
 * An event as an iCalendar file (RFC 5545), or `undefined` while its days are not known.
 * Its UID stays the same for ever, so that taking the file again replaces the entry.
 *
 * @param address where the portal shows the event
 */
export function calendarFile(event: PortalEvent, address: string): string | undefined {
  if (!event.start || !hasKnownDays(event)) return undefined;
  const times = timesOf(event);
  const severalDays = event.end !== undefined && event.end !== event.start;
  // Hours that say when the first day begins but not when the last one ends would shorten the event to a point.
  const timed = times && (times.end !== undefined || !severalDays) ? times : undefined;
  const calendar = ical({
    prodId: '//CAN.HEAL//Portal//EN',
    method: ICalCalendarMethod.PUBLISH,
    // No name: DTSTAMP must stay in UTC. The events name their own zone.
    timezone: {
      name: null,
      generator: (zone) => (timed ? vtimezone(zone, timed.start, timed.end ?? timed.start) : ''),
    },
  });
  calendar.createEvent({
    id: `event-${event.id}@canheal.eu`,
    stamp: event.updatedAt,
    sequence: revisionOf(event),
    created: event.publishedAt,
    lastModified: event.updatedAt,
    summary: event.title,
    description: event.dateNote ? `${event.summary}\n\n${event.dateNote}` : event.summary,
    url: address,
    ...(whereOf(event) && {location: whereOf(event)}),
    ...(timed
      ? {start: timed.start, ...(timed.end && {end: timed.end}), timezone: event.timeZone}
      : {allDay: true, start: utcDay(event.start), end: dayAfter(event.end ?? event.start)}),
  });
  return calendar.toString();
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
