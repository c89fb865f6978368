import {countingSchema} from '@model/analytics/counting';
import {shardOf} from '@model/analytics/tally';
import * as v from 'valibot';
import {toDomain} from '../firestore/convert';
import {emptyDatabase, emulatedFirestore} from '../testing/emulated';
import {noteMetrics} from './note-metrics';
import {sweepAnalytics} from './sweep-analytics';
import {tellCounting} from './tell-counting';

const NIGHT = new Date('2026-03-03T02:00:00Z');

describe('The figures of outcomes, at night', () => {
  const db = emulatedFirestore();
  beforeEach(emptyDatabase);

  const count = (day: string, item: string, investigations: number, requests = 0) =>
    db
      .doc(`analytics/${day}.items-${shardOf(item)}`)
      .set({day, items: {[item]: {investigations, requests}}}, {merge: true});
  const metrics = async (item: string) => (await db.doc(`metrics/${item}`).get()).data();

  it('take in the days that are over, and today tomorrow', async () => {
    await count('2026-03-01', 'report', 3, 1);
    await count('2026-03-02', 'report', 2);
    await count('2026-03-03', 'report', 7);
    expect(await noteMetrics(db, NIGHT)).toBe(2);
    const until = {views: 5, downloads: 1, since: '2026-03-01', through: '2026-03-02'};
    expect(await metrics('report')).toEqual(until);
    expect(await noteMetrics(db, NIGHT)).toBe(0);
    expect(await metrics('report')).toEqual(until);
  });

  it('count no day twice where a night died before it was noted', async () => {
    await count('2026-03-02', 'report', 2);
    await noteMetrics(db, NIGHT);
    await db.doc('analytics/state').delete();
    await count('2026-03-02', 'slides', 4);
    expect(await noteMetrics(db, NIGHT)).toBe(1);
    expect((await metrics('report'))?.['views']).toBe(2);
    expect((await metrics('slides'))?.['views']).toBe(4);
  });

  it('name what is read most, and nothing that is no outcome', async () => {
    await count('2026-03-01', 'report', 3);
    await count('2026-03-02', 'slides', 4);
    await count('2026-03-02', 'other', 400);
    await count('2025-12-01', 'old', 90);
    await noteMetrics(db, NIGHT);
    expect((await db.doc('analytics/most-read').get()).get('items')).toEqual(['slides', 'report']);
    expect(await metrics('other')).toBeUndefined();
  });
});

describe('The days that were counted', () => {
  const db = emulatedFirestore();
  beforeEach(emptyDatabase);
  const days = async () => (await db.collection('analytics').get()).docs.map(({id}) => id);

  it('go after 25 months, and what is no day stays', async () => {
    for (const day of ['2024-02-02', '2024-02-03']) {
      await db.doc(`analytics/${day}`).set({day, views: 1});
      await db.doc(`analytics/${day}.items-0`).set({day, items: {}});
    }
    await db.doc('analytics/state').set({metricsThrough: '2024-02-03'});
    expect(await sweepAnalytics(db, NIGHT)).toBe(2);
    expect(await days()).toEqual(['2024-02-03', '2024-02-03.items-0', 'state']);
  });

  it('are told everyone: how many, how long they are kept, and when a day’s random text last went', async () => {
    const saltDestroyedAt = new Date('2026-03-03T01:00:00Z');
    await db.doc('analytics/state').set({saltDestroyedAt});
    await db.doc('analytics/2026-03-01').set({day: '2026-03-01', views: 1});
    await db.doc('analytics/2026-03-01.items-2').set({day: '2026-03-01', items: {}});
    await tellCounting(db, NIGHT);
    const told = v.parse(countingSchema, toDomain((await db.doc('settings/counting').get()).data()));
    expect(told).toEqual({at: NIGHT, days: 1, documents: 2, retentionMonths: 25, saltDestroyedAt});
  });

  it('go as early as admins decide', async () => {
    await db.doc('settings/analytics').set({retentionMonths: 1});
    for (const day of ['2026-02-02', '2026-02-03']) await db.doc(`analytics/${day}`).set({day, views: 1});
    expect(await sweepAnalytics(db, NIGHT)).toBe(1);
    expect(await days()).toEqual(['2026-02-03']);
  });
});
