import {daysFrom, withDay} from './metrics';

describe('The figures of an outcome', () => {
  const first = {views: 3, downloads: 1, since: '2026-01-14', through: '2026-01-14'};

  it('begin with its first day', () => {
    expect(withDay(undefined, '2026-01-14', {investigations: 3, requests: 1})).toEqual(first);
  });

  it('add each day once, however often it is added', () => {
    const second = withDay(first, '2026-01-16', {investigations: 2});
    expect(second).toEqual({views: 5, downloads: 1, since: '2026-01-14', through: '2026-01-16'});
    expect(withDay(second, '2026-01-16', {investigations: 2})).toBeUndefined();
    expect(withDay(second, '2026-01-15', {investigations: 2})).toBeUndefined();
  });
});

describe('Days in a row', () => {
  it('go over the end of a month, and are none backwards', () => {
    expect(daysFrom('2026-01-30', '2026-02-02')).toEqual([
      '2026-01-30',
      '2026-01-31',
      '2026-02-01',
      '2026-02-02',
    ]);
    expect(daysFrom('2026-02-02', '2026-02-01')).toEqual([]);
  });
});
