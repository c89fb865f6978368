import {type Growth, type GrowthDay, growthDays, growthSchema} from '@model/newsletter/growth';
import type {Firestore, Query} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';

/** How many days are kept: as long as the figures of visits. */
const LONGEST = 760;

/** Writes down how the day before went (in UTC): how many read the newsletter, came and went. Idempotent. */
export async function noteGrowth(db: Firestore, now: Date): Promise<number> {
  const today = new Date(now.toISOString().slice(0, 10));
  const yesterday = new Date(today.getTime() - DAY_MS);
  const readers = db.collection(paths.subscribers);
  const silent = db.collection(paths.suppressions);
  const day: GrowthDay = {
    day: yesterday.toISOString().slice(0, 10),
    readers: await count(readers),
    joined: await count(readers.where('confirmedAt', '>=', yesterday).where('confirmedAt', '<', today)),
    lost: await count(silent.where('at', '>=', yesterday).where('at', '<', today)),
  };
  const ref = db.doc(paths.readersGrowth);
  await db.runTransaction(async (transaction) => {
    const parsed = v.safeParse(growthSchema, (await transaction.get(ref)).data());
    const before = parsed.success ? growthDays(parsed.output) : [];
    const days = [...before.filter((one) => one.day !== day.day), day].slice(-LONGEST);
    const fields: Growth = {days: Object.fromEntries(days.map(({day: name, ...counts}) => [name, counts]))};
    transaction.set(ref, fields);
  });
  return day.readers;
}

async function count(query: Query): Promise<number> {
  return (await query.count().get()).data().count;
}
