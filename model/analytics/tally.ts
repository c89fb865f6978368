/** Adds events up to what is kept of them: aggregates of a day, from which no event can be told. */
import type {Action, Clicks, Metric} from './clicks';
import {type AnalyticsEvent, momentOf} from './event';
import {keptTerms} from './kept-terms';
import {addVisitor, emptySketch} from './sketch';
import {vitalBucket} from './vitals';

/** Numbers by name, nested: each is added to what is stored. */
export interface Counts {
  [name: string]: number | Counts;
}

/** How many names each open-ended list of a day may have; what comes after counts as `other`. */
export const LONGEST_LISTS = {
  referrers: 200,
  outbound: 200,
  terms: 100,
  errors: 60,
  via: 60,
} as const;

/** Items of a day are spread over so many documents, so that each stays far below Firestore's 1 MiB. */
export const ITEM_SHARDS = 4;

/** Which of a day's documents counts an item. */
export function shardOf(item: string): number {
  let sum = 0;
  for (const char of item) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % ITEM_SHARDS;
}

/** Who sent an event, and how it is looked at. */
export interface Sender {
  /** Stands for the person today. */
  readonly visitor: string;
  readonly hash: Uint8Array;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What has been counted and not stored yet. */
export class Tally {
  readonly day: Counts = {};
  readonly items = new Map<string, Counts>();
  readonly visitors = emptySketch();
  /** How many events it holds. */
  events = 0;

  /**
   * @param knows whether there is an outcome of this id; what there is not is counted, and not by its name
   * @param knowsIssue the same of an issue of the newsletter
   */
  constructor(
    private readonly clicks: Clicks,
    private readonly knows: (item: string) => boolean,
    private readonly knowsIssue: (issue: string) => boolean,
  ) {}

  /** Counts an event; one whose clock makes no sense is left out. Returns whether it was counted. */
  add(event: AnalyticsEvent, sender: Sender): boolean {
    const at = momentOf(event, sender.sentAt, sender.receivedAt);
    if (at === undefined) return false;
    this.events += 1;
    addVisitor(this.visitors, sender.hash);
    switch (event.type) {
      case 'view':
        this.count('views');
        this.count('pages', event.page);
        if (event.referrer) this.count('referrers', event.referrer);
        if (event.via) this.count('via', this.knowsIssue(event.via) ? event.via : 'other');
        if (event.page === 'record' && event.item) this.countItem(event.item, 'view', sender, at);
        break;
      case 'download':
        this.count('downloads');
        this.countItem(event.item, 'download', sender, at);
        break;
      case 'cite':
        this.count('citations');
        this.countItem(event.item, 'cite', sender, at);
        break;
      case 'search': {
        this.count('searches', event.results === 0 ? 'vain' : 'found');
        const terms = event.results === 0 && event.terms ? keptTerms(event.terms) : undefined;
        if (terms) this.count('terms', terms);
        break;
      }
      case 'facet':
        this.count('facets', event.facet);
        if (event.value) this.count('chosen', event.value);
        break;
      case 'outbound':
        this.count('outbound', event.host);
        break;
      case 'newsletter':
        this.count('newsletter', event.step);
        break;
      case 'error':
        this.count('errors', event.name);
        break;
      case 'vital':
        this.count('vitals', event.name, vitalBucket(event.name, event.value));
        break;
    }
    return true;
  }

  /** A look at an item; taking its content away is a look at it as well. */
  private countItem(item: string, action: Action, {visitor}: Sender, at: number): void {
    const metrics: readonly Metric[] =
      action === 'download' ? ['investigations', 'requests'] : ['investigations'];
    for (const metric of metrics) {
      const {total, unique} = this.clicks.count(visitor, item, action, metric, at);
      if (!total && !unique) continue;
      const known = this.knows(item) ? item : 'other';
      const counts = this.items.get(known) ?? {};
      this.items.set(known, counts);
      if (total) add(counts, metric);
      if (unique) add(counts, metric === 'requests' ? 'uniqueRequests' : 'uniqueInvestigations');
    }
  }

  private count(...names: readonly string[]): void {
    const path = [...names];
    const last = path.pop() ?? '';
    let counts = this.day;
    for (const name of path) counts = nested(counts, name);
    add(counts, last);
  }
}

/**
 * A list's counts with no more names than it may have beside those that are stored: the rest are added up as `other`.
 */
export function bounded(counts: Counts, stored: ReadonlySet<string>, longest: number): Counts {
  const result: Counts = {};
  let room = longest - stored.size;
  for (const [name, n] of Object.entries(counts)) {
    const isIn = stored.has(name) || name === 'other' || room > 0;
    if (isIn && !stored.has(name) && name !== 'other') room -= 1;
    const key = isIn ? name : 'other';
    result[key] = Number(result[key] ?? 0) + Number(n);
  }
  return result;
}

function nested(counts: Counts, name: string): Counts {
  const found = Object.hasOwn(counts, name) ? counts[name] : undefined;
  if (typeof found === 'object') return found;
  const made: Counts = {};
  // Whatever a name is, `__proto__` too, it is nothing but a name.
  Object.defineProperty(counts, name, {value: made, enumerable: true, configurable: true, writable: true});
  return made;
}

function add(counts: Counts, name: string): void {
  const before = Object.hasOwn(counts, name) ? Number(counts[name]) : 0;
  Object.defineProperty(counts, name, {
    value: before + 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
