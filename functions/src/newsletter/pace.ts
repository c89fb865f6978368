import {performance} from 'node:perf_hooks';
import {setTimeout as sleep} from 'node:timers/promises';

/**
 * Turns that come evenly, and never more than `rate` in a second; the first comes at once. The mail library's own limit
 * holds back a connection that was used, and opens another meanwhile.
 */
export function paceOf(rate: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / rate;
    if (turn > now) await sleep(turn - now);
  };
}
