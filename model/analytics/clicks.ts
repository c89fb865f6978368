/**
 * How views and downloads are counted: COUNTER Code of Practice, Release 5.1, section 7. A double-click, two requests
 * for the same address by the same person within 30 seconds, counts once; so does each further one within 30 seconds of
 * the last. It is the first that is left out, so one that ends in another hour belongs to that. Unique counts take an
 * item once a session: a person, a day and an hour of it.
 */

/** Section 7.2. */
export const DOUBLE_CLICK_MS = 30_000;
const HOUR_MS = 3_600_000;
/** As many sessions as an hour of any real portal has; more would be a flood, and those who came first are forgotten. */
const MOST_SESSIONS = 300_000;

/** What a person does with an item. Each has an address of its own, so that one is never the double-click of another. */
export type Action = 'view' | 'download' | 'cite';

/** What COUNTER counts of an item: a look at it (an investigation), or its content taken away (a request). */
export type Metric = 'investigations' | 'requests';

/** What a click adds. */
export interface Counted {
  readonly total: boolean;
  readonly unique: boolean;
}

/** The last of a chain of clicks, and whether its hour counts the item because of the chain. */
interface Last {
  readonly at: number;
  readonly hour: number;
  readonly unique: boolean;
}

/** Remembers clicks as long as the rules need them, under keys that only this day's salt gave a meaning to. */
export class Clicks {
  private readonly last = new Map<string, Last>();
  private readonly sessions = new Map<string, number>();

  constructor(private readonly mostSessions = MOST_SESSIONS) {}

  /** @param visitor what stands for the person today; `at` in epoch milliseconds */
  count(visitor: string, item: string, action: Action, metric: Metric, at: number): Counted {
    const person = `${visitor}\n${item}\n${metric}`;
    const chain = `${person}\n${action}`;
    const before = this.last.get(chain);
    const isDouble = before !== undefined && Math.abs(at - before.at) <= DOUBLE_CLICK_MS;
    const latest = Math.max(at, before?.at ?? at);
    const hour = Math.floor((isDouble ? latest : at) / HOUR_MS);
    const isNew = !this.sessions.has(`${person}\n${hour}`);
    if (isNew) this.begin(`${person}\n${hour}`, latest);
    // What the click before counted in an hour that is over moves along with it.
    const moves = isDouble && before.unique && before.hour !== hour;
    if (moves && isNew) this.sessions.delete(`${person}\n${before.hour}`);
    this.last.set(chain, {at: latest, hour, unique: isNew || (isDouble && before.unique)});
    return {total: !isDouble, unique: isNew && !moves};
  }

  /** Forgets what no rule asks for any more. */
  forget(now: number): void {
    for (const [key, {at}] of this.last) if (now - at > DOUBLE_CLICK_MS) this.last.delete(key);
    for (const [key, at] of this.sessions) if (now - at > HOUR_MS) this.sessions.delete(key);
  }

  /** How many clicks are remembered. */
  get size(): number {
    return this.last.size + this.sessions.size;
  }

  private begin(session: string, at: number): void {
    for (const kept of [this.last, this.sessions]) {
      const [oldest] = kept.keys();
      if (kept.size >= this.mostSessions && oldest !== undefined) kept.delete(oldest);
    }
    this.sessions.set(session, at);
  }
}
