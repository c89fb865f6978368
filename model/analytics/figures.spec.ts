import * as v from 'valibot';
import {changeOf, figuresOf, mostDocuments, visitorsADay} from './figures';
import {judgedVitals} from './judged-vitals';
import {ranked} from './ranking';
import {addVisitor, emptySketch} from './sketch';
import {type StoredDay, storedDaySchema} from './stored-day';
import {vitalBucket} from './vitals';

const PERIOD = {from: '2026-01-01', to: '2026-01-04'};

function stored(day: string, fields: object = {}): StoredDay {
  return v.parse(storedDaySchema, {day, ...fields});
}

function sketchOf(count: number): Uint8Array {
  const sketch = emptySketch();
  for (let n = 0; n < count; n += 1) {
    const hash = new Uint8Array(8);
    new DataView(hash.buffer).setUint32(0, (n * 2_654_435_761) >>> 0);
    addVisitor(sketch, hash);
  }
  return sketch;
}

describe('The figures of a period', () => {
  const figures = figuresOf(PERIOD, [
    stored('2026-01-01', {
      events: 9,
      views: 4,
      downloads: 1,
      referrers: {'a.example': 2},
      visitors: sketchOf(3),
    }),
    stored('2026-01-01', {items: {plan: {investigations: 2, uniqueInvestigations: 1}}}),
    stored('2026-01-01', {items: {survey: {investigations: 1, requests: 1}}}),
    stored('2026-01-03', {
      events: 3,
      views: 2,
      referrers: {'a.example': 1, 'b.example': 5},
      visitors: sketchOf(1),
    }),
    stored('2026-01-03', {items: {plan: {investigations: 3, requests: 2, uniqueRequests: 1}}}),
    stored('2025-12-31', {views: 100}),
    stored('2026-01-05', {views: 100}),
  ]);

  it('are the sums of its days, and of no other', () => {
    expect([figures.events, figures.views, figures.downloads, figures.citations]).toEqual([12, 6, 1, 0]);
    expect([...figures.lists.referrers]).toEqual([
      ['a.example', 3],
      ['b.example', 5],
    ]);
    expect(figures.items.get('plan')).toEqual({
      ...{investigations: 5, requests: 2, uniqueInvestigations: 1, uniqueRequests: 1},
    });
    expect(figures.items.get('survey')?.requests).toBe(1);
  });

  it('have each day, those too on which nothing was counted', () => {
    expect(figures.days).toEqual([
      {day: '2026-01-01', visitors: 3, views: 4, downloads: 1},
      {day: '2026-01-02', visitors: 0, views: 0, downloads: 0},
      {day: '2026-01-03', visitors: 1, views: 2, downloads: 0},
      {day: '2026-01-04', visitors: 0, views: 0, downloads: 0},
    ]);
    expect(figures.counted).toBe(2);
  });

  it('never add visitors up over days: they tell of a usual day', () => {
    expect(visitorsADay(figures)).toBe(2);
    expect(visitorsADay(figuresOf(PERIOD, []))).toBe(0);
  });

  it('are held by so many documents at most', () => {
    expect(mostDocuments(PERIOD)).toBe(20);
    expect(mostDocuments({from: '2026-01-01', to: '2026-01-30'})).toBe(150);
  });

  it('are compared where there is something to compare with', () => {
    expect([changeOf(150, 100), changeOf(50, 100), changeOf(0, 3), changeOf(5, 0)]).toEqual([
      50,
      -50,
      -100,
      undefined,
    ]);
  });
});

describe('A ranking', () => {
  const counts = new Map([
    ['b', 2],
    ['a', 2],
    ['other', 90],
    ['c', 7],
    ['d', 0],
  ]);

  it('has the most first, equal ones by name, and what has no name last', () => {
    expect(ranked(counts).map(({name}) => name)).toEqual(['c', 'a', 'b', 'other']);
    expect(ranked(counts, undefined, 1).map(({name}) => name)).toEqual(['c', 'other']);
  });

  it('says how it was before, nothing where there was nothing', () => {
    expect(ranked(counts, new Map([['c', 4]]), 2)).toEqual([
      {name: 'c', count: 7, before: 4},
      {name: 'a', count: 2, before: 0},
      {name: 'other', count: 90, before: 0},
    ]);
    expect(ranked(counts, undefined, 1)[0]).toEqual({name: 'c', count: 7});
  });
});

describe('How quick the portal was', () => {
  it('is what three of four visits stayed below, judged by web.dev’s limits', () => {
    const histogram = (vital: 'LCP' | 'CLS', values: readonly number[]) => {
      const counts: Record<string, number> = {};
      for (const value of values) {
        const bucket = vitalBucket(vital, value);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
      return counts;
    };
    const figures = figuresOf(PERIOD, [
      stored('2026-01-01', {vitals: {LCP: histogram('LCP', [900, 1000])}}),
      stored('2026-01-02', {vitals: {LCP: histogram('LCP', [1000, 9000]), CLS: histogram('CLS', [0.2])}}),
    ]);
    const [lcp, cls] = judgedVitals(figures);
    expect(lcp).toEqual(jasmine.objectContaining({vital: 'LCP', judgement: 'good', measured: 4}));
    expect(lcp?.value).toBeGreaterThan(950);
    expect(lcp?.value).toBeLessThan(1050);
    expect(lcp?.share).toBe(Math.round((Number(lcp?.value) / 2500) * 100));
    expect(cls?.judgement).toBe('fair');
    expect(judgedVitals(figuresOf(PERIOD, []))).toEqual([]);
  });
});
