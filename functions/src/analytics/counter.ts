import * as timers from 'node:timers/promises';
import type {Beacon} from '@model/analytics/event';
import {Clicks} from '@model/analytics/clicks';
import {Tally} from '@model/analytics/tally';
import type {Firestore} from 'firebase-admin/firestore';
import {knownIssues, knownItems} from './known-items';
import {dayOf, saltOf, visitorHash} from './salt';
import {storeTally} from './store';

/** For how long events are gathered before they are stored together. */
const GATHER_MS = 1000;
/** What one person's pages may report in a minute; what is more is no reading. */
const EVENTS_A_MINUTE = 400;
/** The same of one network, a hospital's or a conference's: who changes the browser's name at each beacon is in one. */
const EVENTS_A_NETWORK = 6000;
const MINUTE_MS = 60_000;

interface Day {
  /** As in 2026-01-15. */
  readonly name: string;
  readonly salt: string;
}

/** What may be counted by its name. */
interface Known {
  readonly items: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
}

/**
 * Gathers what pages report and stores it together, so that a rush of readers never hammers a document. Who reported is
 * answered once it is stored. There is one instance of the function that holds it, hence one counter.
 */
export class Counter {
  private readonly clicks = new Clicks();
  private readonly rates = new Map<string, number>();
  private minute = 0;
  private day: Promise<Day> | undefined;
  private dayName = '';
  private known: Promise<Known> | undefined;
  private knownAt = 0;
  private gathering: {readonly tally: Tally; readonly stored: Promise<unknown>} | undefined;
  /** Stores follow each other: two at once would be in each other's way. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Firestore,
    private readonly now: () => number = Date.now,
    private readonly gatherMs = GATHER_MS,
  ) {}

  /**
   * Counts what a beacon reports, and waits until it is stored.
   *
   * @returns whether it was taken; not, where its person, or the network they are in, reports more than anybody reads
   */
  async take({events, sentAt}: Beacon, address: string, userAgent: string): Promise<boolean> {
    const [{name, salt}, known] = await Promise.all([this.today(), this.whatThereIs()]);
    const hash = visitorHash(salt, address, userAgent);
    const visitor = hash.toString('base64url');
    const network = visitorHash(salt, address, '').toString('base64url');
    if (!this.isWithinRate(visitor, events.length, EVENTS_A_MINUTE)) return false;
    if (!this.isWithinRate(network, events.length, EVENTS_A_NETWORK)) return false;
    this.gathering ??= this.gather(name, known);
    const {tally, stored} = this.gathering;
    for (const event of events) tally.add(event, {visitor, hash, sentAt, receivedAt: this.now()});
    await stored;
    return true;
  }

  /** The day with its salt. With a new one, nobody is known any more. */
  private today(): Promise<Day> {
    const name = dayOf(new Date(this.now()));
    if (name !== this.dayName || !this.day) {
      this.dayName = name;
      const day = saltOf(this.db, name).then((salt) => ({name, salt}));
      day.catch(() => (this.day = undefined));
      this.day = day;
    }
    return this.day;
  }

  /** Which outcomes and issues there are, looked up once a minute. */
  private whatThereIs(): Promise<Known> {
    if (!this.known || this.now() - this.knownAt > MINUTE_MS) {
      this.knownAt = this.now();
      this.clicks.forget(this.now());
      const known = Promise.all([knownItems(this.db), knownIssues(this.db, new Date(this.now()))]).then(
        ([items, issues]) => ({items, issues}),
      );
      known.catch(() => (this.known = undefined));
      this.known = known;
    }
    return this.known;
  }

  private gather(day: string, {items, issues}: Known) {
    const tally = new Tally(
      this.clicks,
      (item) => items.has(item),
      (issue) => issues.has(issue),
    );
    const stored = Promise.all([this.last, timers.setTimeout(this.gatherMs)]).then(() => {
      this.gathering = undefined;
      return storeTally(this.db, day, tally);
    });
    this.last = stored.catch(() => undefined);
    return {tally, stored};
  }

  private isWithinRate(who: string, events: number, most: number): boolean {
    const minute = Math.floor(this.now() / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.rates.clear();
    }
    const rate = (this.rates.get(who) ?? 0) + events;
    this.rates.set(who, rate);
    return rate <= most;
  }
}
