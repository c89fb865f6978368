import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import {onTaskDispatched} from 'firebase-functions/v2/tasks';
import {HASH_KEY, SMTP_URL} from '../config';
import {paths} from '../firestore/paths';
import {HOUR_MS} from '../limits/limit';
import {queueStep} from './queue';
import {steer} from './steer';
import {doStep, type Step} from './step';
import {smtpTransport} from './transport';

/** Connections to the mail server that one worker keeps open. */
export const CONNECTIONS = 5;
/**
 * Mails under way at once in one worker, from their claim to their record: some are being claimed or recorded while
 * others are handed over. So many are in doubt at most when it dies. Each waits for three round trips to the database:
 * with fewer, those set the pace rather than the mail server.
 */
export const AT_ONCE = 64;
const TIME_LIMIT_S = 540;
/** Before the platform ends a worker, it ends itself: with nothing claimed, so with nothing in doubt. */
const LAST_MAIL_MS = (TIME_LIMIT_S - 90) * 1000;
/** An issue that has not moved for so long has lost its tasks. */
const LOST_MS = HOUR_MS / 2;

/** Does one step of sending an issue; what is not settled then is asked again later, and later. */
export const sendNewsletter = onTaskDispatched<Step>(
  {
    secrets: [SMTP_URL, HASH_KEY],
    memory: '512MiB',
    timeoutSeconds: TIME_LIMIT_S,
    retryConfig: {maxAttempts: 100, minBackoffSeconds: 30, maxBackoffSeconds: 3600},
    // Two workers at most, whatever there is to do: mail servers count.
    rateLimits: {maxConcurrentDispatches: 2, maxDispatchesPerSecond: 2},
  },
  ({data}) =>
    doStep(getFirestore(), data, {
      queue: queueStep,
      transport: () => smtpTransport({url: SMTP_URL.value(), connections: CONNECTIONS}),
      atOnce: AT_ONCE,
      until: Date.now() + LAST_MAIL_MS,
    }),
);

/** Begins what is due, and begins anew what has lost its tasks. Returns the ids of those issues. */
export async function sweepIssues(
  db: Firestore,
  queue: (step: Step) => Promise<void>,
  now = new Date(),
): Promise<string[]> {
  const begun: string[] = [];
  const due = db.collection(paths.newsletters).where('state', '==', 'scheduled').where('sendAt', '<=', now);
  for (const {id} of (await due.get()).docs) {
    if ((await steer(db, id, {kind: 'send'}, now)) === undefined) begun.push(id);
  }
  const lost = db
    .collection(paths.newsletters)
    .where('state', '==', 'sending')
    .where('updatedAt', '<=', new Date(now.getTime() - LOST_MS));
  for (const {id, ref} of (await lost.get()).docs) {
    await ref.update({updatedAt: now});
    await queue({kind: 'begin', id});
    begun.push(id);
  }
  return begun;
}

/** See `sweepIssues`. */
export const sweepNewsletters = onSchedule({schedule: 'every 1 minutes'}, async () => {
  await sweepIssues(getFirestore(), queueStep);
});
