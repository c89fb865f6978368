import {CONTROL_TEXT, HOSTILE_TEXT, HOSTILE_TITLES} from '../../test/fixtures/hostile';
import {problemsOfCalendar} from '../../test/standards/icalendar';
import {calendarFile, calendarOf} from './calendar-file';
import type {PortalEvent} from './event';

const event: PortalEvent = {
  id: 'webinar',
  title: 'Webinar on tumour boards',
  visibility: 'public',
  summary: 'Open to everyone.',
  timeZone: 'Europe/Brussels',
  online: true,
  deliverables: [],
  links: [],
  sources: [],
  publishedAt: new Date('2025-01-01T00:00:00Z'),
  updatedAt: new Date('2025-01-01T02:00:00Z'),
};
const address = 'https://portal.example/events/webinar';

/** The file's lines with foldings undone. */
function linesOf(fields: Partial<PortalEvent>): string[] {
  const file = calendarFile({...event, ...fields}, address);
  return file?.replaceAll('\r\n ', '').split('\r\n') ?? [];
}

describe('The calendar file of an event', () => {
  it('is not made while the day is not known', () => {
    expect(calendarFile(event, address)).toBeUndefined();
    expect(calendarFile({...event, start: '2025'}, address)).toBeUndefined();
    expect(calendarFile({...event, start: '2025-06'}, address)).toBeUndefined();
    expect(calendarFile({...event, start: '2025-06-11', end: '2025-07'}, address)).toBeUndefined();
  });

  it('ends a whole day on the day after, since the end is exclusive', () => {
    const lines = linesOf({start: '2024-02-28', end: '2024-02-29'});
    expect(lines).toContain('DTSTART;VALUE=DATE:20240228');
    expect(lines).toContain('DTEND;VALUE=DATE:20240301');
    expect(lines.join()).not.toContain('VTIMEZONE');
  });

  it('gives a single whole day one day', () => {
    expect(linesOf({start: '2024-12-31'})).toContain('DTEND;VALUE=DATE:20250101');
  });

  it('tells hours by the clock of the place, with the rules of its zone beside them', () => {
    const lines = linesOf({start: '2025-06-11', startTime: '14:00', endTime: '15:30'});
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20250611T140000');
    expect(lines).toContain('DTEND;TZID=Europe/Brussels:20250611T153000');
    expect(lines.join()).toContain(
      'BEGIN:DAYLIGHT,DTSTART:20250330T020000,TZOFFSETFROM:+0100,TZOFFSETTO:+0200',
    );
  });

  it('carries both rules where the clocks change during the event', () => {
    const lines = linesOf({start: '2025-10-25', end: '2025-10-26', startTime: '14:00', endTime: '15:30'});
    expect(lines.join()).toContain(
      'BEGIN:STANDARD,DTSTART:20251026T030000,TZOFFSETFROM:+0200,TZOFFSETTO:+0100',
    );
    expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual([
      'TZOFFSETTO:+0200',
      'TZOFFSETTO:+0100',
    ]);
  });

  it('says to the minute when the clocks changed, whatever hour the event begins at', () => {
    for (const startTime of ['11:30', '00:00', '23:59', '07:17']) {
      const lines = linesOf({start: '2023-02-07', startTime});
      expect(lines).withContext(startTime).toContain('DTSTART:20221030T030000');
    }
    const island = linesOf({start: '2025-01-15', startTime: '11:10', timeZone: 'Australia/Lord_Howe'});
    expect(island.join()).toContain('DTSTART:20241006T020000,TZOFFSETFROM:+1030,TZOFFSETTO:+1100');
  });

  it('follows the change of the very night', () => {
    const hours = {start: '2025-03-30', startTime: '03:10', endTime: '04:00'};
    expect(linesOf(hours).join()).toContain('DTSTART:20250330T020000,TZOFFSETFROM:+0100,TZOFFSETTO:+0200');
    expect(linesOf(hours)).toContain('DTSTART;TZID=Europe/Brussels:20250330T031000');
  });

  it('needs no zone rules for UTC and one for a zone that never changes', () => {
    const hours = {start: '2025-06-11', startTime: '14:00', endTime: '15:30'};
    expect(linesOf({...hours, timeZone: 'UTC'})).toContain('DTSTART:20250611T140000Z');
    const tokyo = linesOf({...hours, timeZone: 'Asia/Tokyo'});
    expect(tokyo).toContain('DTSTART;TZID=Asia/Tokyo:20250611T140000');
    expect(tokyo).toContain('TZOFFSETTO:+0900');
  });

  it('takes whole days when several days have no hour to end at', () => {
    const lines = linesOf({start: '2025-06-11', end: '2025-06-12', startTime: '09:00'});
    expect(lines).toContain('DTSTART;VALUE=DATE:20250611');
    expect(lines).toContain('DTEND;VALUE=DATE:20250613');
  });

  it('takes whole days in a time zone nobody knows', () => {
    const lines = linesOf({start: '2025-06-11', startTime: '09:00', timeZone: 'Mars/Olympus'});
    expect(lines).toContain('DTSTART;VALUE=DATE:20250611');
  });

  it('keeps its identity and counts up when the event changes', () => {
    const lines = linesOf({start: '2025-06-11'});
    expect(lines).toContain('UID:event-webinar@canheal.eu');
    expect(lines).toContain('SEQUENCE:120');
    expect(lines).toContain('DTSTAMP:20250101T020000Z');
    expect(lines).toContain(`URL;VALUE=URI:${address}`);
  });

  it('escapes and folds what people write', () => {
    const title = `Boards; law, ethics and ${'très '.repeat(30)}long titles`;
    const file = calendarFile({...event, title, start: '2025-06-11'}, address) ?? '';
    const lines = file.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBeTrue();
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw`SUMMARY:Boards\; law\, ethics`);
  });

  it('says where it takes place', () => {
    expect(linesOf({start: '2025-06-11'})).toContain('LOCATION:Online');
    expect(linesOf({start: '2025-06-11', place: 'Rome, IT'})).toContain(String.raw`LOCATION:Rome\, IT`);
    expect(linesOf({start: '2025-06-11', online: false}).join()).not.toContain('LOCATION');
  });
});

describe('The calendar file of a deadline', () => {
  it('says that it is one, takes the whole day, and makes nobody busy', () => {
    const lines = linesOf({kind: 'deadline', start: '2025-06-11', startTime: '17:00', endTime: '18:00'});
    expect(lines).toContain('SUMMARY:Deadline: Webinar on tumour boards');
    expect(lines).toContain('DTSTART;VALUE=DATE:20250611');
    expect(lines).toContain('DTEND;VALUE=DATE:20250612');
    expect(lines).toContain('TRANSP:TRANSPARENT');
    expect(lines.join('\n')).toContain('DESCRIPTION:By 17:00 (Europe/Brussels).');
    expect(lines.join()).not.toContain('VTIMEZONE');
  });

  it('differs from that of a meeting', () => {
    const lines = linesOf({kind: 'meeting', start: '2025-06-11', startTime: '17:00', endTime: '18:00'});
    expect(lines).toContain('SUMMARY:Webinar on tumour boards');
    expect(lines).toContain('DTSTART;TZID=Europe/Brussels:20250611T170000');
    expect(lines.join()).not.toContain('TRANSP');
  });
});

describe('The calendar of several events', () => {
  const linesOfAll = (...events: Partial<PortalEvent>[]) =>
    calendarOf(
      events.map((fields, i) => ({...event, id: `e${i}`, ...fields})),
      'https://portal.example/events',
    )
      .replaceAll('\r\n ', '')
      .split('\r\n');
  const count = (lines: readonly string[], wanted: string) => lines.filter((line) => line === wanted).length;

  it('holds each with its own address, and leaves out those without known days', () => {
    const lines = linesOfAll({start: '2025-06-11'}, {}, {start: '2025-07'}, {start: '2025-08-01'});
    expect(count(lines, 'BEGIN:VEVENT')).toBe(2);
    expect(count(lines, 'BEGIN:VCALENDAR')).toBe(1);
    expect(lines).toContain('URL;VALUE=URI:https://portal.example/events/e0');
    expect(lines).toContain('URL;VALUE=URI:https://portal.example/events/e3');
    expect(lines).toContain('UID:event-e3@canheal.eu');
  });

  it('carries the rules of each zone once, for all its events', () => {
    const hours = {startTime: '09:00', endTime: '10:00'};
    const lines = linesOfAll(
      {...hours, start: '2025-06-11'},
      {...hours, start: '2026-01-11'},
      {...hours, start: '2025-06-11', timeZone: 'Asia/Tokyo'},
      {start: '2025-06-11', timeZone: 'Europe/Paris'},
      {...hours, start: '2025-06-11', timeZone: 'UTC'},
    );
    expect(lines.filter((line) => line.startsWith('TZID:'))).toEqual([
      'TZID:Europe/Brussels',
      'TZID:Asia/Tokyo',
    ]);
    const text = lines.join();
    expect(text).toContain('DTSTART:20250330T020000,TZOFFSETFROM:+0100,TZOFFSETTO:+0200');
    expect(text).toContain('DTSTART:20251026T030000,TZOFFSETFROM:+0200,TZOFFSETTO:+0100');
    expect(lines.indexOf('END:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
  });

  it('asks to be fetched again every hour, which a file to keep does not', () => {
    const lines = linesOfAll({start: '2025-06-11'});
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(lines).toContain('X-PUBLISHED-TTL:PT1H');
    expect(lines).toContain('X-WR-CALNAME:CAN.HEAL');
    expect(linesOf({start: '2025-06-11'}).join()).not.toContain('REFRESH-INTERVAL');
  });

  it('stands when there is nothing in it', () => {
    const lines = linesOfAll();
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('END:VCALENDAR');
    expect(lines.join()).not.toContain('VEVENT');
  });

  it('folds long lines and ends each with CR and LF', () => {
    const title = 'très '.repeat(60);
    const text = calendarOf([{...event, title, start: '2025-06-11'}], 'https://portal.example/events');
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBeTrue();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('A calendar, by the rules of RFC 5545', () => {
  const hours = {startTime: '09:00', endTime: '10:00'};

  it('holds whatever people write', () => {
    const events = [...HOSTILE_TITLES, CONTROL_TEXT].map((title, i) => ({
      ...event,
      id: `odd-${i}`,
      title,
      summary: i % 2 ? title : HOSTILE_TEXT,
      place: title,
      dateNote: title,
      start: '2025-06-11',
      ...(i % 3 && hours),
    }));
    expect(problemsOfCalendar(calendarOf(events, 'https://portal.example/events'))).toEqual([]);
  });

  it('holds events of every shape, and none', () => {
    const shapes: Partial<PortalEvent>[] = [
      {start: '2024-02-28', end: '2024-02-29'},
      {start: '2025-06-11', end: '2025-06-10'},
      {...hours, start: '2025-10-25', end: '2025-10-26'},
      {...hours, start: '2025-03-30', timeZone: 'Europe/Lisbon'},
      {...hours, start: '2025-06-11', timeZone: 'UTC'},
      {...hours, start: '2025-06-11', timeZone: 'Asia/Tokyo', online: false},
      {...hours, start: '2025-06-11', timeZone: 'Mars/Olympus'},
      {start: '2025-06-11', startTime: '22:00', endTime: '01:00'},
      {start: '2025-06-11', startTime: '09:00', endTime: '09:00'},
      {start: '2025-06-11', startTime: '09:00'},
      {kind: 'deadline', start: '2025-06-11', startTime: '17:00'},
    ];
    const events = shapes.map((shape, i) => ({...event, id: `shape-${i}`, ...shape}));
    expect(problemsOfCalendar(calendarOf(events, 'https://portal.example/events'))).toEqual([]);
    expect(problemsOfCalendar(calendarOf([], 'https://portal.example/events'))).toEqual([]);
    for (const each of events) {
      expect(problemsOfCalendar(calendarFile(each, address) ?? ''))
        .withContext(each.id)
        .toEqual([]);
    }
  });
});
