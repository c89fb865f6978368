import {type Action, Clicks} from './clicks';

const NOON = Date.UTC(2026, 0, 15, 12);
const S = 1000;

/** How often a chain of clicks counts: totals, and uniques. */
function counted(...clicks: readonly (readonly [seconds: number, visitor?: string, item?: string])[]) {
  const state = new Clicks();
  const results = clicks.map(([seconds, visitor = 'ada', item = 'report']) =>
    state.count(visitor, item, 'download', 'requests', NOON + seconds * S),
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
    expect(clicks.count('ada', 'report', 'download', 'investigations', NOON).total).toBeTrue();
    expect(clicks.count('ada', 'report', 'download', 'requests', NOON).total).toBeTrue();
  });
});

describe('A look at an abstract and then at the full text (COUNTER R5.1, 7.2 and 7.3)', () => {
  const looks = (...steps: readonly (readonly [seconds: number, action: Action])[]) => {
    const clicks = new Clicks();
    const counted = steps.map(([seconds, action]) =>
      clicks.count('ada', 'report', action, 'investigations', NOON + seconds * S),
    );
    return [counted.filter(({total}) => total).length, counted.filter(({unique}) => unique).length];
  };

  it('is two investigations of one item, however soon the one follows the other', () => {
    expect(looks([0, 'view'], [10, 'download'])).toEqual([2, 1]);
    expect(looks([0, 'view'], [10, 'download'], [20, 'cite'])).toEqual([3, 1]);
  });

  it('is still a double-click where the same is done twice', () => {
    expect(looks([0, 'view'], [10, 'download'], [20, 'view'])).toEqual([2, 1]);
  });
});

describe('A double-click over the hour, of which the second is kept (COUNTER R5.1, 7.2)', () => {
  it('counts in the hour in which it ended', () => {
    // 12:59:50 is left out for 13:00:10, so 13:30 is the same hour's.
    expect(counted([3590], [3610], [5400])).toEqual([2, 1]);
    // Without the second, these are two hours.
    expect(counted([3590], [5400])).toEqual([2, 2]);
  });

  it('takes nothing from an hour that had counted before', () => {
    expect(counted([1800], [3590], [3610])).toEqual([2, 2]);
    expect(counted([1800], [3590], [3610], [5400])).toEqual([3, 2]);
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
    clicks.count('ada', 'report', 'download', 'requests', NOON);
    clicks.forget(NOON + 31 * S);
    expect(clicks.size).toBe(1);
    expect(clicks.count('ada', 'report', 'download', 'requests', NOON + 32 * S)).toEqual({
      total: true,
      unique: false,
    });
    clicks.forget(NOON + 3 * 3600 * S);
    expect(clicks.size).toBe(0);
  });

  it('is bounded, whoever floods it', () => {
    const clicks = new Clicks(100);
    for (let n = 0; n < 1000; n++) clicks.count(`visitor-${n}`, 'report', 'view', 'investigations', NOON);
    expect(clicks.size).toBeLessThanOrEqual(201);
    // Who came last is still known.
    expect(clicks.count('visitor-999', 'report', 'view', 'investigations', NOON + S).total).toBeFalse();
  });
});
