/**
 * How views and downloads are counted: COUNTER Code of Practice, Release 5.1, section 7. A double-click, two requests
 * for the same item by the same person within 30 seconds, counts once; so does each further one within 30 seconds of the
 * last. Unique counts take an item once a session: a person, a day and an hour of it.
 */

/** Section 7.2. */
export const DOUBLE_CLICK_MS = 30_000;
const HOUR_MS = 3_600_000;

/** What COUNTER counts of an item: a look at it (an investigation), or its content taken away (a request). */
export type Metric = 'investigations' | 'requests';

/** What a click adds. */
export interface Counted {
  readonly total: boolean;
  readonly unique: boolean;
}

/** Remembers clicks as long as the rules need them, under keys that only this day's salt gave a meaning to. */
export class Clicks {
  private readonly last = new Map<string, number>();
  private readonly sessions = new Map<string, number>();

  /** @param visitor what stands for the person today; `at` in epoch milliseconds */
  count(visitor: string, item: string, metric: Metric, at: number): Counted {
    const key = `${visitor}\n${item}\n${metric}`;
    const before = this.last.get(key);
    const total = before === undefined || Math.abs(at - before) > DOUBLE_CLICK_MS;
    this.last.set(key, Math.max(at, before ?? at));
    const session = `${key}\n${Math.floor(at / HOUR_MS)}`;
    const unique = total && !this.sessions.has(session);
    if (unique) this.sessions.set(session, at);
    return {total, unique};
  }

  /** Forgets what no rule asks for any more. */
  forget(now: number): void {
    for (const [key, at] of this.last) if (now - at > DOUBLE_CLICK_MS) this.last.delete(key);
    for (const [key, at] of this.sessions) if (now - at > HOUR_MS) this.sessions.delete(key);
  }

  /** How many clicks are remembered. */
  get size(): number {
    return this.last.size + this.sessions.size;
  }
}
