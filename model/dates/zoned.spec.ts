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

  it('take the first of an hour that comes twice in autumn', () => {
    expect(instantOf({day: '2026-10-25', time: '02:30'})).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(instantOf({day: '2026-10-25', time: '03:30'})).toEqual(new Date('2026-10-25T02:30:00Z'));
  });

  for (const zone of ['UTC', 'Europe/Lisbon', 'Europe/Brussels', 'America/New_York', 'Pacific/Apia']) {
    it(`mean the same to who reads them in ${zone}`, () => {
      const {TZ} = process.env;
      process.env['TZ'] = zone;
      const times = ['01:30', '02:30', '03:30'];
      const of = (day: string) => times.map((time) => instantOf({day, time})?.toISOString().slice(11, 16));
      const [spring, autumn] = [of('2027-03-28'), of('2027-10-31')];
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
      expect(spring).toEqual(['00:30', '01:30', '01:30']);
      expect(autumn).toEqual(['23:30', '00:30', '02:30']);
    });
  }

  it('are others elsewhere', () => {
    const noon = {day: '2026-01-15', time: '12:00'};
    expect(instantOf(noon, 'Europe/Lisbon')).toEqual(new Date('2026-01-15T12:00:00Z'));
    expect(instantOf(noon, 'Asia/Kolkata')).toEqual(new Date('2026-01-15T06:30:00Z'));
    expect(instantOf(noon, 'Mars/Olympus')?.getTime()).toBeNaN();
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
