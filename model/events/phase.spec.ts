import {lastDayOf, phaseOf} from './phase';

const timeZone = 'Europe/Brussels';

describe('The phase of an event', () => {
  it('is past from the day after its last day', () => {
    const event = {start: '2026-03-01', end: '2026-03-02', timeZone};
    expect(phaseOf(event, new Date('2026-03-02T22:59:00Z'))).toBe('coming');
    expect(phaseOf(event, new Date('2026-03-02T23:01:00Z'))).toBe('past');
  });

  it('goes by the calendar of the place', () => {
    const now = new Date('2026-03-02T23:30:00Z');
    expect(phaseOf({start: '2026-03-02', timeZone: 'Europe/Lisbon'}, now)).toBe('coming');
    expect(phaseOf({start: '2026-03-02', timeZone: 'Europe/Helsinki'}, now)).toBe('past');
  });

  it('is coming while a vague date may still be ahead', () => {
    const now = new Date('2026-03-15T12:00:00Z');
    expect(phaseOf({start: '2026-03', timeZone}, now)).toBe('coming');
    expect(phaseOf({start: '2026', timeZone}, now)).toBe('coming');
    expect(phaseOf({start: '2026-02', timeZone}, now)).toBe('past');
  });

  it('is unknown without a date', () => {
    expect(phaseOf({timeZone}, new Date())).toBe('undated');
  });

  it('survives a time zone nobody knows', () => {
    expect(phaseOf({start: '2020', timeZone: 'Mars/Olympus'}, new Date('2026-01-01'))).toBe('past');
  });
});

describe('The last day of a vague date', () => {
  it('is the end of its month or year, leap years included', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2023-02')).toBe('2023-02-28');
    expect(lastDayOf('2024')).toBe('2024-12-31');
    expect(lastDayOf('2024-05-06')).toBe('2024-05-06');
  });
});
