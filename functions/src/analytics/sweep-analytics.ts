import {monthsBefore} from '@model/dates/months-before';
import type {Firestore} from 'firebase-admin/firestore';
import {deleteAll} from '../firestore/delete-all';
import {paths} from '../firestore/paths';
import {analyticsSettingsIn} from '../settings/settings';
import {dayOf} from './salt';

/** Deletes the days that have been kept long enough, those of their items too. Returns how many documents went. */
export async function sweepAnalytics(db: Firestore, now: Date): Promise<number> {
  const {retentionMonths} = analyticsSettingsIn(await db.doc(paths.analyticsSettings).get());
  return deleteAll(
    db.collection(paths.analytics).where('day', '<', dayOf(monthsBefore(now, retentionMonths))),
  );
}
