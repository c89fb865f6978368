import {sendingInstant} from './send-time';

const shown = (day: string, time: string) => sendingInstant(day, time)?.toISOString();

describe('The time at which an issue goes', () => {
  it('is what clocks in Brussels show, in winter and in summer', () => {
    expect(shown('2026-01-15', '09:30')).toBe('2026-01-15T08:30:00.000Z');
    expect(shown('2026-07-15', '09:30')).toBe('2026-07-15T07:30:00.000Z');
  });

  it('is the first of two where an hour comes twice, and none in the hour that is left out', () => {
    expect(shown('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(shown('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
    expect(shown('2026-03-29', '02:30')).toBeUndefined();
    expect(shown('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is none for what is no day or no time', () => {
    expect(shown('2026-02-30', '09:30')).toBeUndefined();
    expect(shown('2026-01-15', '24:00')).toBeUndefined();
  });
});
