import {timesOf} from './times';

const brussels = {timeZone: 'Europe/Brussels', start: '2025-06-11', startTime: '14:00'};

describe('The times of an event', () => {
  it('are instants, told by the clocks of the place', () => {
    const times = timesOf({...brussels, endTime: '15:30'});
    expect(times?.start.getTime()).toBe(Date.UTC(2025, 5, 11, 12, 0));
    expect(times?.end?.getTime()).toBe(Date.UTC(2025, 5, 11, 13, 30));
  });

  it('follow winter time', () => {
    expect(timesOf({...brussels, start: '2025-01-11'})?.start.getTime()).toBe(Date.UTC(2025, 0, 11, 13, 0));
  });

  it('are the same for who reads them elsewhere, on the night of a change of clocks too', () => {
    const {TZ} = process.env;
    const begins = ['UTC', 'Europe/Lisbon', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return timesOf({...brussels, start: '2027-03-28', startTime: '02:30'})?.start.getTime();
    });
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
    expect(begins).toEqual(Array.from({length: 3}, () => Date.UTC(2027, 2, 28, 1, 30)));
  });

  it('end on the last day', () => {
    const times = timesOf({...brussels, end: '2025-06-12', endTime: '09:00'});
    expect(times?.end?.getTime()).toBe(Date.UTC(2025, 5, 12, 7, 0));
  });

  it('are unknown without an hour, a day, or a time zone that exists', () => {
    expect(timesOf({...brussels, startTime: undefined})).toBeUndefined();
    expect(timesOf({...brussels, start: '2025-06'})).toBeUndefined();
    expect(timesOf({...brussels, timeZone: 'Mars/Olympus'})).toBeUndefined();
  });

  it('leave out an end that lies before the beginning', () => {
    expect(timesOf({...brussels, endTime: '13:00'})?.end).toBeUndefined();
  });
});
