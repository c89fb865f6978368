import {Clicks} from './clicks';

const NOON = Date.UTC(2026, 0, 15, 12);
const S = 1000;

/** How often a chain of clicks counts: totals, and uniques. */
function counted(...clicks: readonly (readonly [seconds: number, visitor?: string, item?: string])[]) {
  const state = new Clicks();
  const results = clicks.map(([seconds, visitor = 'ada', item = 'report']) =>
    state.count(visitor, item, 'requests', NOON + seconds * S),
  );
  return [results.filter(({total}) => total).length, results.filter(({unique}) => unique).length];
}

describe('A double-click (COUNTER R5.1, 7.2)', () => {
  it('within 30 seconds counts once', () => {
    expect(counted([0], [12])).toEqual([1, 1]);
    expect(counted([0], [30])).toEqual([1, 1]);
  });

  it('after more than 30 seconds counts again', () => {
    expect(counted([0], [31])).toEqual([2, 1]);
  });

  it('is measured from the last click, so that a chain of them counts once', () => {
    expect(counted([0], [20], [40], [60])).toEqual([1, 1]);
    expect(counted([0], [20], [40], [71])).toEqual([2, 1]);
  });

  it('is the same person at the same item', () => {
    expect(counted([0], [5, 'bob'])).toEqual([2, 2]);
    expect(counted([0], [5, 'ada', 'slides'])).toEqual([2, 2]);
  });

  it('is of one metric: a look and a download both count', () => {
    const clicks = new Clicks();
    expect(clicks.count('ada', 'report', 'investigations', NOON).total).toBeTrue();
    expect(clicks.count('ada', 'report', 'requests', NOON).total).toBeTrue();
  });
});

describe('A unique item (COUNTER R5.1, 7.3)', () => {
  it('counts once an hour of the clock, however often it is asked for', () => {
    expect(counted([0], [600], [1200], [3599])).toEqual([4, 1]);
    expect(counted([0], [3600])).toEqual([2, 2]);
  });
});

describe('What is remembered of clicks', () => {
  it('goes once no rule asks for it', () => {
    const clicks = new Clicks();
    clicks.count('ada', 'report', 'requests', NOON);
    clicks.forget(NOON + 31 * S);
    expect(clicks.size).toBe(1);
    expect(clicks.count('ada', 'report', 'requests', NOON + 32 * S)).toEqual({total: true, unique: false});
    clicks.forget(NOON + 3 * 3600 * S);
    expect(clicks.size).toBe(0);
  });
});
