import {getFirestore} from 'firebase-admin/firestore';
import type {GlobalOptions} from 'firebase-functions/v2';
import {onDocumentCreated} from 'firebase-functions/v2/firestore';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import {HASH_KEY, SMTP_URL} from '../config';
import {paths} from '../firestore/paths';
import {drainOutbox, runTask} from './outbox';

const OPTIONS: GlobalOptions = {secrets: [SMTP_URL, HASH_KEY], memory: '1GiB', timeoutSeconds: 300};

/** Runs a task as soon as the transaction that leaves it has committed. */
export const runOutbox = onDocumentCreated(
  {...OPTIONS, document: paths.outboxTask('{id}')},
  async ({data}) => {
    if (data) await runTask(getFirestore(), data.ref);
  },
);

/** Runs what the trigger missed, and what failed and is due again. */
export const sweepOutbox = onSchedule({...OPTIONS, schedule: 'every 5 minutes'}, async () => {
  await drainOutbox(getFirestore());
});
