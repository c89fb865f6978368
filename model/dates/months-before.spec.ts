import {monthsBefore} from './months-before';

describe('So many months before', () => {
  const before = (day: string, months: number) =>
    monthsBefore(new Date(`${day}T09:30:00Z`), months).toISOString();

  it('is the same day and time', () => {
    expect(before('2026-11-28', 1)).toBe('2026-10-28T09:30:00.000Z');
    expect(before('2026-03-03', 25)).toBe('2024-02-03T09:30:00.000Z');
    expect(before('2026-01-15', 12)).toBe('2025-01-15T09:30:00.000Z');
  });

  it('is the last day of a month that is shorter', () => {
    expect(before('2026-03-31', 1)).toBe('2026-02-28T09:30:00.000Z');
    expect(before('2024-03-31', 1)).toBe('2024-02-29T09:30:00.000Z');
    expect(before('2024-02-29', 12)).toBe('2023-02-28T09:30:00.000Z');
  });
});
