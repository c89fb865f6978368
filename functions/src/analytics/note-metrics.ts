import {dayAfter, daysFrom, type Metrics, withDay} from '@model/analytics/metrics';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import {itemsOfDay} from './read-days';
import {dayOf} from './salt';

/** A batch takes 500 writes. */
const AT_ONCE = 400;
/** How many of the most read are named, and over how many days. Enough for a list of the public's own among them. */
const MOST_READ = 60;
const MOST_READ_DAYS = 30;
/** Days that one night catches up after an outage. */
const DAYS_A_NIGHT = 400;

/**
 * Adds the days that are over to the figures of each outcome, and notes which were read most lately. Each outcome says
 * which day it is up to, so that a night that died half-way is gone through again without counting twice.
 *
 * @returns how many outcomes got new figures
 */
export async function noteMetrics(db: Firestore, now: Date): Promise<number> {
  const yesterday = dayOf(new Date(now.getTime() - DAY_MS));
  const state = await db.doc(paths.analyticsState).get();
  const noted: unknown = state.get('metricsThrough');
  const first = typeof noted === 'string' ? dayAfter(noted) : await firstDay(db);
  if (first === undefined) return 0;
  let written = 0;
  for (const day of daysFrom(first, yesterday).slice(0, DAYS_A_NIGHT)) {
    written += await noteDay(db, day);
    await state.ref.set({metricsThrough: day}, {merge: true});
  }
  await noteMostRead(db, now);
  return written;
}

async function noteDay(db: Firestore, day: string): Promise<number> {
  const items = [...(await itemsOfDay(db, day))];
  let written = 0;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    const before = await db.getAll(...some.map(([item]) => db.doc(paths.metrics(item))));
    const batch = db.batch();
    some.forEach(([, added], i) => {
      const doc = before[i];
      const metrics = doc && withDay(doc.data() as Metrics | undefined, day, added);
      if (!metrics) return;
      batch.set(doc.ref, metrics);
      written += 1;
    });
    await batch.commit();
  }
  return written;
}

/** The first day that was counted at all. Days sort before the other documents, whose names are words. */
async function firstDay(db: Firestore): Promise<string | undefined> {
  const {docs} = await db.collection(paths.analytics).orderBy('day').limit(1).get();
  const day: unknown = docs[0]?.get('day');
  return typeof day === 'string' ? day : undefined;
}

/** Ids only, most read first; who may see which is decided by whoever shows them. */
async function noteMostRead(db: Firestore, now: Date): Promise<void> {
  const views = new Map<string, number>();
  const days = daysFrom(dayOf(new Date(now.getTime() - MOST_READ_DAYS * DAY_MS)), dayOf(now));
  for (const day of days) {
    for (const [item, {investigations = 0}] of await itemsOfDay(db, day)) {
      views.set(item, (views.get(item) ?? 0) + investigations);
    }
  }
  const most = [...views].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_READ);
  await db.doc(paths.mostRead).set({items: most.map(([item]) => item), at: now});
}
