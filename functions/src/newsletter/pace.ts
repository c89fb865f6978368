import {performance} from 'node:perf_hooks';
import {setTimeout as wait} from 'node:timers/promises';

/** What tells the time in milliseconds, and what lets some of it pass. */
interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

const CLOCK: Clock = {now: () => performance.now(), wait};

/**
 * Turns that come evenly, and never more than `rate` in a second; the first comes at once. The mail library's own limit
 * holds back a connection that was used, and opens another meanwhile.
 */
export function paceOf(rate: number, clock = CLOCK): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = clock.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / rate;
    if (turn > now) await clock.wait(turn - now);
  };
}
