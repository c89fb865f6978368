import * as v from 'valibot';
import {Clicks} from './clicks';
import {type AnalyticsEvent, beaconSchema, eventSchema, LONGEST_WAIT_MS, momentOf} from './event';
import {keptTerms} from './kept-terms';
import {visitorsIn} from './sketch';
import {bounded, ITEM_SHARDS, shardOf, Tally} from './tally';
import {percentile75, vitalBucket} from './vitals';

const NOW = Date.UTC(2026, 0, 15, 12, 30);
const sender = {visitor: 'v', hash: new Uint8Array(8).fill(7), sentAt: NOW, receivedAt: NOW};
const view: AnalyticsEvent = {type: 'view', at: NOW, page: 'record', item: 'report'};

function tallyOf(...events: readonly AnalyticsEvent[]): Tally {
  const tally = new Tally(
    new Clicks(),
    (item) => item === 'report',
    (issue) => issue === 'spring',
  );
  for (const event of events) tally.add(event, sender);
  return tally;
}

describe('What a page may report', () => {
  const beacon = {sentAt: NOW, events: [view]};
  const takes = (value: unknown) => v.is(beaconSchema, value);

  it('is a few events of the kinds there are', () => {
    expect(takes(beacon)).toBeTrue();
    expect(takes({...beacon, events: []})).toBeFalse();
    expect(takes({...beacon, events: Array(40).fill(view)})).toBeTrue();
    expect(takes({...beacon, events: Array(41).fill(view)})).toBeFalse();
    expect(takes({...beacon, events: [{...view, type: 'keystroke'}]})).toBeFalse();
  });

  it('names no address, no other page and nothing more than is asked', () => {
    expect(v.is(eventSchema, {...view, page: 'workspace'})).toBeFalse();
    expect(v.is(eventSchema, {...view, item: '../admin?token=1'})).toBeFalse();
    expect(v.is(eventSchema, {...view, referrer: 'example.org'})).toBeTrue();
    expect(v.is(eventSchema, {...view, referrer: 'https://example.org/?q=cancer'})).toBeFalse();
    expect(v.is(eventSchema, {...view, email: 'ada@example.org'})).toBeFalse();
    expect(takes({...beacon, visitor: 'me'})).toBeFalse();
  });
});

describe('The moment of an event', () => {
  it('is told by how long before its beacon it was, whatever the reader’s clock says', () => {
    expect(momentOf({at: 5000}, 8000, NOW)).toBe(NOW - 3000);
    expect(momentOf({at: 0}, LONGEST_WAIT_MS, NOW)).toBe(NOW - LONGEST_WAIT_MS);
  });

  it('is none after its beacon, or more than a day before', () => {
    expect(momentOf({at: 8001}, 8000, NOW)).toBeUndefined();
    expect(momentOf({at: 0}, LONGEST_WAIT_MS + 1, NOW)).toBeUndefined();
  });
});

describe('The words of a vain search', () => {
  it('are kept in small letters', () => {
    expect(keptTerms('  Liquid   Biopsy ')).toBe('liquid biopsy');
    expect(keptTerms('BRCA1 2024')).toBe('brca1 2024');
  });

  it('are not where they look like a person’s', () => {
    for (const text of ['ada@example.org', '+32 470 12 34 56', '12345', '  ', 'x'.repeat(61)]) {
      expect(keptTerms(text)).withContext(text).toBeUndefined();
    }
  });
});

describe('The tally', () => {
  it('counts a look at a record by page, by item and by visitor', () => {
    const tally = tallyOf(view, {...view, at: NOW - 60_000});
    expect(tally.day).toEqual({views: 2, pages: {record: 2}});
    expect(tally.items.get('report')).toEqual({investigations: 2, uniqueInvestigations: 1});
    expect(visitorsIn(tally.visitors)).toBe(1);
  });

  it('counts a download as a request and as an investigation', () => {
    const tally = tallyOf({type: 'download', at: NOW, page: 'record', item: 'report'});
    expect(tally.items.get('report')).toEqual({
      investigations: 1,
      uniqueInvestigations: 1,
      requests: 1,
      uniqueRequests: 1,
    });
  });

  it('knows an item that is not there by no name', () => {
    const tally = tallyOf(...Array.from({length: 1000}, (_, i) => ({...view, item: `hostile-${i}`})));
    expect([...tally.items.keys()]).toEqual(['other']);
    expect(tally.items.get('other')).toEqual({investigations: 1000, uniqueInvestigations: 1000});
  });

  it('counts a visit by the issue that led to it, and by no other name', () => {
    const views = ['spring', 'spring', 'hostile-1', 'hostile-2'].map((via) => ({...view, via}));
    expect(tallyOf(...views).day['via']).toEqual({spring: 2, other: 2});
  });

  it('keeps the words of a search only where it found nothing', () => {
    const search = {type: 'search', at: NOW, page: 'catalogue', terms: 'exosomes'} as const;
    expect(tallyOf({...search, results: 0}).day).toEqual({searches: {vain: 1}, terms: {exosomes: 1}});
    expect(tallyOf({...search, results: 3}).day).toEqual({searches: {found: 1}});
  });

  it('takes a name for a name, whatever it says', () => {
    const errors = tallyOf({type: 'error', at: NOW, page: 'home', name: 'constructor'}).day['errors'];
    expect(Object.entries(errors ?? {})).toEqual([['constructor', 1]]);
  });

  it('leaves out an event from the future', () => {
    expect(tallyOf({...view, at: NOW + 1}).events).toBe(0);
    expect(tallyOf(view).events).toBe(1);
  });
});

describe('A bounded list', () => {
  it('takes new names while there is room, and adds up the rest', () => {
    expect(bounded({a: 1, b: 2, c: 3, d: 4}, new Set(['c']), 2)).toEqual({a: 1, other: 6, c: 3});
    expect(bounded({other: 1, x: 1}, new Set(), 0)).toEqual({other: 2});
  });
});

describe('The documents of a day’s items', () => {
  it('share the items about evenly', () => {
    const shards = Array.from({length: 1000}, (_, i) => shardOf(`outcome-${i}`));
    for (let shard = 0; shard < ITEM_SHARDS; shard += 1) {
      expect(shards.filter((each) => each === shard).length).toBeGreaterThan(150);
    }
  });
});

describe('A web vital', () => {
  it('gives its 75th percentile within five per cent', () => {
    const values = Array.from({length: 1000}, (_, i) => 500 + i * 4);
    const histogram: Record<string, number> = {};
    for (const value of values) {
      const bucket = vitalBucket('LCP', value);
      histogram[bucket] = (histogram[bucket] ?? 0) + 1;
    }
    const off = Math.abs((percentile75('LCP', histogram) ?? 0) - 3500) / 3500;
    expect(off).toBeLessThan(0.06);
    expect(percentile75('LCP', {})).toBeUndefined();
  });

  it('tells small scores of CLS apart', () => {
    expect(vitalBucket('CLS', 0.05)).not.toBe(vitalBucket('CLS', 0.1));
    expect(vitalBucket('CLS', 0)).toBe('0');
  });
});
