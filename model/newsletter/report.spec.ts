import {growthDays} from './growth';
import {countRows, shareDone} from './report';

const none = {waiting: 0, claimed: 0, accepted: 0, rejected: 0, skipped: 0, doubtful: 0};

describe('The progress of a sending', () => {
  it('is the share of those for whom nothing follows any more', () => {
    expect(shareDone({...none, waiting: 4})).toBe(0);
    expect(shareDone({...none, waiting: 1, claimed: 1, accepted: 1, rejected: 1})).toBe(0.5);
    expect(shareDone({...none, accepted: 1, skipped: 1, doubtful: 1})).toBe(1);
  });

  it('is all of it where there is nobody', () => {
    expect(shareDone(none)).toBe(1);
  });
});

describe('The growth of the readers', () => {
  it('is told in the order of its days', () => {
    const day = {readers: 1, joined: 1, lost: 0};
    const growth = {days: {'2026-02-01': day, '2025-12-31': day}};
    expect(growthDays(growth).map((one) => one.day)).toEqual(['2025-12-31', '2026-02-01']);
  });
});

describe('The lines of a report', () => {
  it('say what went well and what did not, even where nothing did', () => {
    expect(countRows({...none, accepted: 3}, 3)).toEqual([
      {state: 'accepted', count: 3, share: 1},
      {state: 'rejected', count: 0},
      {state: 'skipped', count: 0},
      {state: 'doubtful', count: 0},
    ]);
  });

  it('name those who wait only while somebody does', () => {
    const states = countRows({...none, accepted: 1, waiting: 2, claimed: 1}, 4).map(({state}) => state);
    expect(states).toEqual(['accepted', 'waiting', 'claimed', 'rejected', 'skipped', 'doubtful']);
  });
});
