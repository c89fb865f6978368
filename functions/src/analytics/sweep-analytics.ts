import {type AnalyticsSettings, analyticsSettingsSchema} from '@model/settings/analytics-settings';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {paths} from '../firestore/paths';
import {dayOf} from './salt';

/** A batch takes 500 writes. */
const AT_ONCE = 400;

/** How long days are kept, as admins set it. */
export async function analyticsSettings(db: Firestore): Promise<AnalyticsSettings> {
  const parsed = v.safeParse(
    analyticsSettingsSchema,
    (await db.doc(paths.analyticsSettings).get()).data() ?? {},
  );
  return parsed.success ? parsed.output : v.parse(analyticsSettingsSchema, {});
}

/** Deletes the days that have been kept long enough, those of their items too. Returns how many documents went. */
export async function sweepAnalytics(db: Firestore, now: Date): Promise<number> {
  const {retentionMonths} = await analyticsSettings(db);
  const kept = new Date(now);
  kept.setUTCMonth(kept.getUTCMonth() - retentionMonths);
  const old = db.collection(paths.analytics).where('day', '<', dayOf(kept)).limit(AT_ONCE);
  let total = 0;
  for (let {docs} = await old.get(); docs.length > 0; {docs} = await old.get()) {
    const batch = db.batch();
    for (const {ref} of docs) batch.delete(ref);
    await batch.commit();
    total += docs.length;
  }
  return total;
}
