import {
  claiming,
  delivered,
  frozenRecipient,
  LEASE_MS,
  MOST_DEFERRALS,
  pauseAfter,
  type Recipient,
  RECIPIENT_STATES,
  SETTLED,
} from './recipient';

const NOW = 1_000_000;
const recipient = (changes: Partial<Recipient> = {}): Recipient => ({...frozenRecipient(3), ...changes});
const claimed = (changes: Partial<Recipient> = {}) =>
  recipient({state: 'claimed', attempts: 1, leaseUntil: NOW + 1, ...changes});

describe('A reader of an issue', () => {
  it('is claimed with a lease before the mail server is asked, once it is due', () => {
    const changes = {state: 'claimed', attempts: 1, leaseUntil: NOW + LEASE_MS} as const;
    expect(claiming(recipient({dueAt: NOW}), 'miss', NOW)).toEqual({kind: 'claim', changes});
    expect(claiming(recipient({dueAt: NOW + 1}), 'miss', NOW)).toEqual({kind: 'wait', until: NOW + 1});
  });

  it('is left to who has claimed it, until the lease is over', () => {
    expect(claiming(claimed(), 'miss', NOW)).toEqual({kind: 'wait', until: NOW + 1});
    expect(claiming(claimed({leaseUntil: NOW}), 'miss', NOW).kind).toBe('settle');
  });

  it('whose worker died is in doubt, which is counted: rather none than two, or rather two than none', () => {
    const lost = claimed({leaseUntil: NOW});
    expect(claiming(lost, 'miss', NOW)).toEqual({
      kind: 'settle',
      changes: {state: 'doubtful', doubts: 1, leaseUntil: 0},
    });
    expect(claiming(lost, 'double', NOW)).toEqual({
      kind: 'claim',
      changes: {state: 'claimed', attempts: 2, doubts: 1, leaseUntil: NOW + LEASE_MS},
    });
  });

  it('that is settled is never claimed again', () => {
    for (const state of SETTLED) {
      expect(claiming(recipient({state}), 'double', NOW))
        .withContext(state)
        .toEqual({kind: 'over'});
    }
    expect(RECIPIENT_STATES.filter((state) => !SETTLED.includes(state))).toEqual(['waiting', 'claimed']);
  });

  it('has the mail, or will never have it, as the server says', () => {
    for (const delivery of ['accepted', 'rejected', 'skipped'] as const) {
      expect(delivered(claimed(), delivery, 'miss', NOW)).toEqual({state: delivery, leaseUntil: 0});
    }
  });

  it('waits longer and longer for a server that says "not now", and not for ever', () => {
    expect(delivered(claimed(), 'deferred', 'miss', NOW)).toEqual({
      ...{state: 'waiting', leaseUntil: 0, deferrals: 1},
      dueAt: NOW + pauseAfter(1),
    });
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([30_000, 60_000, 120_000, 3_600_000]);
    const often = claimed({deferrals: MOST_DEFERRALS - 1});
    expect(delivered(often, 'deferred', 'miss', NOW).state).toBe('rejected');
    expect(delivered(claimed({deferrals: MOST_DEFERRALS - 2}), 'deferred', 'miss', NOW).state).toBe(
      'waiting',
    );
  });

  it('of whom the server did not say is in doubt', () => {
    expect(delivered(claimed(), 'unknown', 'miss', NOW)).toEqual({
      state: 'doubtful',
      doubts: 1,
      leaseUntil: 0,
    });
    expect(delivered(claimed(), 'unknown', 'double', NOW)).toEqual({
      ...{state: 'waiting', doubts: 1, leaseUntil: 0},
      dueAt: NOW + pauseAfter(1),
    });
    expect(delivered(claimed({doubts: MOST_DEFERRALS - 1}), 'unknown', 'double', NOW).state).toBe('doubtful');
  });
});
