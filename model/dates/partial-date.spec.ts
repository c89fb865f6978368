import * as v from 'valibot';
import {
  firstDayOf,
  newestFirst,
  partialDateSchema,
  middleOf,
  partsOf,
  precisionOf,
  yearOf,
} from './partial-date';

describe('A partial date', () => {
  for (const date of ['2024', '2024-10', '2024-10-30', '2024-02-29', '2000-02-29', '1900', '2200-12-31']) {
    it(`may be ${date}`, () => expect(v.is(partialDateSchema, date)).toBe(true));
  }

  const refused = [
    ['2023-02-29', 'is no leap day'],
    ['1900-02-29', 'is no leap day of a full century'],
    ['2024-13', 'has no such month'],
    ['2024-00', 'has no such month'],
    ['2024-04-31', 'has no such day'],
    ['2024-04-00', 'has no such day'],
    ['24', 'has no century'],
    ['2024-4', 'lacks a zero'],
    ['2024-10-30T00:00:00Z', 'is a moment'],
    ['30-10-2024', 'is the wrong way round'],
    [' 2024', 'begins with a space'],
    ['2024\n', 'ends with a line break'],
    ['1899', 'is before our time'],
    ['2201', 'is after our time'],
    ['', 'is empty'],
  ] as const;
  for (const [date, why] of refused) {
    it(`may not be ${JSON.stringify(date)}, which ${why}`, () => {
      expect(v.is(partialDateSchema, date)).toBe(false);
    });
  }

  it('may not be a number or a Date', () => {
    expect(v.is(partialDateSchema, 2024)).toBe(false);
    expect(v.is(partialDateSchema, new Date())).toBe(false);
  });

  it('has parts, as many as are known', () => {
    expect(partsOf('2024')).toEqual({year: 2024, month: undefined, day: undefined});
    expect(partsOf('2024-10')).toEqual({year: 2024, month: 10, day: undefined});
    expect(partsOf('2024-10-30')).toEqual({year: 2024, month: 10, day: 30});
    expect(partsOf('soon')).toBeUndefined();
  });

  it('knows how precise it is, its year and its first day', () => {
    expect(['2024', '2024-10', '2024-10-30'].map(precisionOf)).toEqual(['year', 'month', 'day']);
    expect(yearOf('2024-10-30')).toBe('2024');
    expect(firstDayOf('2024-10').toISOString()).toBe('2024-10-01T00:00:00.000Z');
  });

  it('stand in the middle of the days they may mean', () => {
    expect(['2023', '2024-02', '2024-02-29'].map((date) => middleOf(date).toISOString())).toEqual([
      '2023-07-02T12:00:00.000Z',
      '2024-02-15T12:00:00.000Z',
      '2024-02-29T00:00:00.000Z',
    ]);
  });

  it('sorts newest first: undated last, a vague date after the days it may contain', () => {
    const dates = [undefined, '2024', '2024-10-30', '2025-01', '2024-10', undefined, '2024-10-31'];
    expect([...dates].sort((a, b) => newestFirst(a, b))).toEqual([
      '2025-01',
      '2024-10-31',
      '2024-10-30',
      '2024-10',
      '2024',
      undefined,
      undefined,
    ]);
    // Array.sort never compares `undefined` by itself, so it is asked here.
    expect(newestFirst(undefined, '2024')).toBeGreaterThan(0);
    expect(newestFirst('2024', undefined)).toBeLessThan(0);
    expect(newestFirst(undefined, undefined)).toBe(0);
  });
});
