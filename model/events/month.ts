import {firstDayOf, precisionOf} from '../dates/partial-date';
import type {PortalEvent} from './event';
import {lastDayOf} from './phase';

/** One day in a month's grid. */
export interface MonthDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Whether the day is of the month itself, not of a neighbour that shares a week with it. */
  readonly inMonth: boolean;
}

export interface Month {
  /** Whole weeks from Monday to Sunday (ISO 8601), those at both ends filled up from the neighbours. */
  readonly weeks: readonly (readonly MonthDay[])[];
}

/** An event longer than this is listed on this many of its days: nobody means more, and a slip must not cost memory. */
const LONGEST_SPAN = 366;

/** The grid of a month. `month` is 1 to 12; one beyond counts on into the years around. */
export function monthOf(year: number, month: number): Month {
  const first = utcDay(year, month, 1);
  const lastDate = utcDay(year, month + 1, 0).getUTCDate();
  // Sunday is 0 in JavaScript and the last day of the week here.
  const before = (first.getUTCDay() + 6) % 7;
  const count = Math.ceil((before + lastDate) / 7);
  const weeks = Array.from({length: count}, (_w, week) =>
    Array.from({length: 7}, (_d, weekday): MonthDay => {
      const day = week * 7 + weekday - before + 1;
      return {date: dateOf(utcDay(year, month, day)), inMonth: day >= 1 && day <= lastDate};
    }),
  );
  return {weeks};
}

/**
 * The events of each day from `from` to `to` (YYYY-MM-DD, both included) on which there is one, in the order of the
 * days. An event of several days stands on each of them. Those that are known to the month or year only stand on none:
 * `vagueEvents` lists them.
 */
export function eventsByDay(
  events: readonly PortalEvent[],
  from: string,
  to: string,
): Map<string, PortalEvent[]> {
  const days = new Map<string, PortalEvent[]>();
  for (const event of events) {
    const span = spanOf(event);
    if (!span) continue;
    for (const date of daysBetween(later(span.first, from), earlier(span.last, to))) {
      const there = days.get(date);
      if (there) there.push(event);
      else days.set(date, [event]);
    }
  }
  for (const there of days.values()) there.sort(byClock);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The events that may fall between two days, but of which only the month or the year is known. */
export function vagueEvents(events: readonly PortalEvent[], from: string, to: string): PortalEvent[] {
  return events
    .filter(({start}) => start !== undefined && precisionOf(start) !== 'day')
    .filter(({start = '', end}) => firstOf(start) <= to && lastDayOf(later(end ?? start, start)) >= from)
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? '') || a.title.localeCompare(b.title));
}

/** Whether an event concerns a work package. One that names none concerns all. */
export function concerns(
  {workPackages = []}: Pick<PortalEvent, 'workPackages'>,
  workPackage: number,
): boolean {
  return workPackages.length === 0 || workPackages.includes(workPackage);
}

/** First and last day of an event that is known to the day. An end that is vague or before the beginning says nothing. */
function spanOf({start, end}: PortalEvent): {readonly first: string; readonly last: string} | undefined {
  if (start === undefined || precisionOf(start) !== 'day') return undefined;
  const isExact = end !== undefined && precisionOf(end) === 'day';
  return {first: start, last: isExact ? later(start, end) : start};
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  const day = new Date(`${first}T00:00:00Z`);
  while (dateOf(day) <= last && days.length < LONGEST_SPAN) {
    days.push(dateOf(day));
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return days;
}

/** What has no hour is about the whole day, and stands first. */
function byClock(a: PortalEvent, b: PortalEvent): number {
  return (a.startTime ?? '').localeCompare(b.startTime ?? '') || a.title.localeCompare(b.title);
}

/** The first day a partial date may mean, as YYYY-MM-DD. */
function firstOf(date: string): string {
  return dateOf(firstDayOf(date));
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function utcDay(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
