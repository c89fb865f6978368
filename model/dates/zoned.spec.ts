import {instantOf, wallTimeOf} from './zoned';

describe("The portal's clocks", () => {
  it('hang in Brussels, in winter and in summer', () => {
    expect(instantOf({day: '2026-01-15', time: '09:30'})).toEqual(new Date('2026-01-15T08:30:00Z'));
    expect(instantOf({day: '2026-07-15', time: '09:30'})).toEqual(new Date('2026-07-15T07:30:00Z'));
  });

  it('show the day of Brussels, whatever the day elsewhere', () => {
    expect(wallTimeOf(new Date('2026-06-30T22:15:00Z'))).toEqual({day: '2026-07-01', time: '00:15'});
  });

  it('show what they were set to', () => {
    const set = {day: '2027-03-01', time: '23:59'};
    expect(wallTimeOf(instantOf(set) as Date)).toEqual(set);
  });

  it('take the next hour for one that is left out in spring', () => {
    expect(instantOf({day: '2026-03-29', time: '02:30'})).toEqual(new Date('2026-03-29T01:30:00Z'));
  });

  it('show nothing that is no day or no time', () => {
    for (const [day, time] of [
      ['2026-02-30', '10:00'],
      ['2026-02', '10:00'],
      ['2026-02-20', '24:00'],
      ['2026-02-20', ''],
    ] as const) {
      expect(instantOf({day, time})).withContext(`${day} ${time}`).toBeUndefined();
    }
  });
});
