import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import {HASH_KEY} from '../config';
import {forwardFigures} from '../analytics/forward-figures';
import {noteMetrics} from '../analytics/note-metrics';
import {destroySalts} from '../analytics/salt';
import {sweepAnalytics} from '../analytics/sweep-analytics';
import {tellCounting} from '../analytics/tell-counting';
import {indexCatalogue} from '../catalogue/index-catalogue';
import {sweepDraftFiles} from '../drafts/sweep-draft-files';
import {clearTokens} from '../files/clear-tokens';
import {sweepUploads} from '../files/sweep-uploads';
import {sweepLimits} from '../limits/limit';
import * as logs from '../logs';
import {noteGrowth} from '../newsletter/growth';
import {reviewAddresses} from './review-addresses';
import {sweepItems} from '../publishing/sweep-items';
import {sweepInvitations, sweepNotifications, sweepRequests} from './sweep';
import {sweepRevocations} from './sweep-revocations';

/** A part of the nightly tidying. Answers how much it tidied up, where that can be counted. */
export type NightlyJob = (db: Firestore, now: Date) => Promise<number | void>;

/** In the order in which they run; none waits for another's success. */
export const JOBS: Readonly<Record<string, NightlyJob>> = {
  'clear-tokens': () => clearTokens(),
  'destroy-salts': destroySalts,
  'note-metrics': noteMetrics,
  // The home page names what was read most, and which events are over.
  'index-catalogue': indexCatalogue,
  'forward-figures': (db, now) => forwardFigures(db, now),
  'sweep-analytics': sweepAnalytics,
  'tell-counting': tellCounting,
  'sweep-uploads': (_db, now) => sweepUploads(now),
  'sweep-draft-files': sweepDraftFiles,
  'sweep-items': sweepItems,
  'sweep-limits': sweepLimits,
  'note-growth': noteGrowth,
  'sweep-notifications': sweepNotifications,
  'sweep-invitations': sweepInvitations,
  'sweep-requests': sweepRequests,
  'review-addresses': reviewAddresses,
  'sweep-revocations': sweepRevocations,
};

/** Runs every job, whatever becomes of the others. Returns the names of those that failed. */
export async function runNightly(db: Firestore, now = new Date(), jobs = JOBS): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    try {
      const count = await job(db, now);
      logs.nightlyDone(name, count ?? undefined);
    } catch (error) {
      logs.nightlyFailed(name, error);
      failed.push(name);
    }
  }
  return failed;
}

/** Tidies up every night: tokens of files, what nobody came back for, and what has been kept long enough. */
export const nightly = onSchedule(
  {
    schedule: 'every day 03:00',
    timeZone: 'Europe/Brussels',
    secrets: [HASH_KEY],
    memory: '1GiB',
    timeoutSeconds: 1800,
  },
  async () => {
    await runNightly(getFirestore());
  },
);
