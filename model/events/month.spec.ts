import {anEvent} from '../../test/fixtures/nouns';
import type {PortalEvent} from './event';
import {concerns, eventsByDay, monthOf, vagueEvents} from './month';

describe('A month', () => {
  it('begins its weeks on Monday and fills them up from the neighbours', () => {
    const {weeks} = monthOf(2026, 12);
    expect(weeks.length).toBe(5);
    expect(weeks[0]?.map(({date}) => date)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[0]?.map(({inMonth}) => inMonth)).toEqual([false, true, true, true, true, true, true]);
    expect(weeks[4]?.at(-1)).toEqual({date: '2027-01-03', inMonth: false});
  });

  it('has as many weeks as it touches', () => {
    // February of 2027 begins on a Monday; August of 2027 begins on a Sunday and has 31 days.
    expect(monthOf(2027, 2).weeks.length).toBe(4);
    expect(monthOf(2027, 8).weeks.length).toBe(6);
    expect(monthOf(2027, 8).weeks[0]?.at(-1)).toEqual({date: '2027-08-01', inMonth: true});
  });

  it('knows leap years', () => {
    const days = (year: number) =>
      monthOf(year, 2)
        .weeks.flat()
        .filter(({inMonth}) => inMonth).length;
    expect(days(2028)).toBe(29);
    expect(days(2027)).toBe(28);
  });

  it('holds each day of it once', () => {
    for (let month = 1; month <= 12; month++) {
      const dates = monthOf(2027, month)
        .weeks.flat()
        .map(({date}) => date);
      expect(new Set(dates).size).withContext(`month ${month}`).toBe(dates.length);
      expect(dates)
        .withContext(`month ${month}`)
        .toEqual([...dates].sort());
    }
  });

  it('counts on beyond December and before January', () => {
    expect(monthOf(2026, 13)).toEqual(monthOf(2027, 1));
    expect(monthOf(2027, 0)).toEqual(monthOf(2026, 12));
  });
});

describe('Events by day', () => {
  const idsByDay = (events: readonly PortalEvent[], from = '2027-03-01', to = '2027-03-31') =>
    [...eventsByDay(events, from, to)].map(([date, there]) => [date, there.map(({id}) => id)]);

  it('stand on each of their days', () => {
    expect(idsByDay([anEvent({id: 'a', start: '2027-03-10', end: '2027-03-12'})])).toEqual([
      ['2027-03-10', ['a']],
      ['2027-03-11', ['a']],
      ['2027-03-12', ['a']],
    ]);
  });

  it('are cut at the ends of what is asked for, across months and years', () => {
    const event = anEvent({id: 'a', start: '2026-12-30', end: '2027-01-02'});
    expect(idsByDay([event], '2027-01-01', '2027-01-31')).toEqual([
      ['2027-01-01', ['a']],
      ['2027-01-02', ['a']],
    ]);
    expect(idsByDay([event], '2026-12-31', '2026-12-31')).toEqual([['2026-12-31', ['a']]]);
    expect(idsByDay([event], '2027-01-03', '2027-01-31')).toEqual([]);
  });

  it('stand in the order of the days, and of the clock within one, whole days first', () => {
    const events = [
      anEvent({id: 'late', start: '2027-03-11', startTime: '16:00'}),
      anEvent({id: 'next', start: '2027-03-12'}),
      anEvent({id: 'early', start: '2027-03-11', startTime: '09:00'}),
      anEvent({id: 'whole', start: '2027-03-11'}),
      anEvent({id: 'before', start: '2027-03-01'}),
    ];
    expect(idsByDay(events)).toEqual([
      ['2027-03-01', ['before']],
      ['2027-03-11', ['whole', 'early', 'late']],
      ['2027-03-12', ['next']],
    ]);
  });

  it('leave out what is not known to the day', () => {
    expect(idsByDay([anEvent(), anEvent({start: '2027'}), anEvent({start: '2027-03'})])).toEqual([]);
  });

  it('stand on their first day where the end says nothing', () => {
    for (const end of ['2027-03', '2027-03-09', undefined]) {
      expect(idsByDay([anEvent({id: 'a', start: '2027-03-10', end})])).toEqual([['2027-03-10', ['a']]]);
    }
  });

  it('do not fill the memory with a slip of the pen', () => {
    const event = anEvent({start: '2027-01-01', end: '2199-01-01'});
    expect(eventsByDay([event], '2027-01-01', '2199-12-31').size).toBe(366);
  });
});

describe('Events of which the day is not known', () => {
  const ids = (events: readonly PortalEvent[]) =>
    vagueEvents(events, '2027-03-01', '2027-03-31').map(({id}) => id);

  it('are those that may fall into the time', () => {
    const events = [
      anEvent({id: 'month', start: '2027-03'}),
      anEvent({id: 'year', start: '2027'}),
      anEvent({id: 'span', start: '2027-01', end: '2027-04'}),
    ];
    expect(ids(events)).toEqual(['year', 'span', 'month']);
  });

  it('are not those of another time, without a date, or with a day', () => {
    const events = [
      anEvent({start: '2027-02'}),
      anEvent({start: '2027-04'}),
      anEvent({start: '2026'}),
      anEvent({start: '2027-01', end: '2027-02'}),
      anEvent({}),
      anEvent({start: '2027-03-10'}),
    ];
    expect(ids(events)).toEqual([]);
  });
});

describe('An event concerns a work package', () => {
  it('that it names, and no other', () => {
    expect(concerns({workPackages: [3, 5]}, 5)).toBeTrue();
    expect(concerns({workPackages: [3, 5]}, 4)).toBeFalse();
  });

  it('whatever it is, where it names none', () => {
    expect(concerns({}, 4)).toBeTrue();
    expect(concerns({workPackages: []}, 4)).toBeTrue();
  });
});
