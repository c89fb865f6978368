import type {Counting} from '@model/analytics/counting';
import type {Firestore, Timestamp} from 'firebase-admin/firestore';
import {FORWARDING} from '../config';
import {paths} from '../firestore/paths';
import {analyticsSettingsIn} from '../settings/settings';

/** Tells everyone what is kept of visits, for the privacy page: ids alone are read of what is kept. */
export async function tellCounting(db: Firestore, now: Date): Promise<void> {
  const [{docs: kept}, state, settings] = await Promise.all([
    db.collection(paths.analytics).where('day', '>', '').select().get(),
    db.doc(paths.analyticsState).get(),
    db.doc(paths.analyticsSettings).get(),
  ]);
  const destroyed = state.get('saltDestroyedAt') as Timestamp | undefined;
  const counting: Counting = {
    at: now,
    days: kept.filter(({id}) => !id.includes('.')).length,
    documents: kept.length,
    retentionMonths: analyticsSettingsIn(settings).retentionMonths,
    ...(destroyed && {saltDestroyedAt: destroyed.toDate()}),
    ...(FORWARDING.to && {forwardedTo: FORWARDING.to}),
  };
  await db.doc(paths.counting).set(counting);
}
