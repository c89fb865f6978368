import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {PORTAL_URL} from '../config';
import {freezeAudience} from './freeze';
import {keepLetters} from './letters-of-issue';
import {writeProgress} from './progress';
import {issueOf, sendBatch} from './send-batch';
import {newsletterSettings} from './settings';
import {steer} from './steer';
import type {Transport} from './transport';

/** A piece of the work of sending an issue, as the queue holds it. Each may be done again, late, or by two at once. */
export type Step =
  /** Writes down who gets the issue, unless that was done, and queues its batches. */
  | {readonly kind: 'begin'; readonly id: string}
  | {readonly kind: 'batch'; readonly id: string; readonly batch: number};

/** Some of a batch wait, for a mail server that said "not now" or for a lease to end. The queue asks again later. */
export class NotSettledYet extends Error {
  constructor(readonly unsettled: number) {
    super(`${unsettled} of the batch are not settled yet.`);
    this.name = 'NotSettledYet';
  }
}

/** How often it is written down how far an issue is. */
const PROGRESS_MS = 4000;

interface Means {
  readonly queue: (step: Step) => Promise<void>;
  readonly transport: () => Transport;
  readonly atOnce: number;
  /** Epoch milliseconds after which no further mail is begun. */
  readonly until: number;
}

/** Does one step, or queues what is left of it when its time is over. @throws NotSettledYet when it has to be done again later */
export async function doStep(db: Firestore, step: Step, means: Means): Promise<void> {
  if (step.kind === 'begin') return begin(db, step.id, means);
  const settings = await newsletterSettings(db);
  const transport = means.transport();
  try {
    const onProgress = nowAndThen(() => writeProgress(db, step.id));
    const unsettled = await sendBatch(db, step.id, step.batch, {...means, settings, transport, onProgress});
    // Out of time, not of mails that may go: a pause of the queue, which grows each time, would slow a slow pace further.
    if (unsettled > 0 && Date.now() > means.until) return await means.queue(step);
    if (unsettled > 0) throw new NotSettledYet(unsettled);
  } finally {
    transport.close();
  }
  await finish(db, step.id);
}

async function begin(db: Firestore, id: string, {queue}: Means): Promise<void> {
  const issue = await issueOf(db, id);
  if (issue?.state !== 'sending') return;
  let {batches} = issue;
  if (!issue.frozen) {
    const {footer} = await newsletterSettings(db);
    const kept = await keepLetters(db, issue.content, {id, portal: PORTAL_URL.value(), footer});
    if (kept === 'nothing-left') return void (await steer(db, id, {kind: 'cancel'}));
    await freezeAudience(db, id, issue);
    batches = await batchesOf(db, id);
    const recipients = (await db.collection(paths.recipients(id)).count().get()).data().count;
    await db.doc(paths.newsletter(id)).update({
      ...{frozen: true, batches, recipients, updatedAt: new Date()},
      ...(kept.leftOut.length > 0 && {leftOut: kept.leftOut}),
    });
  }
  for (let batch = 0; batch < batches; batch += 1) await queue({kind: 'batch', id, batch});
  if (batches === 0) await finish(db, id);
}

/** As the ledger says: a freeze that was broken off may have written more batches than there are readers for now. */
async function batchesOf(db: Firestore, id: string): Promise<number> {
  const {docs} = await db.collection(paths.recipients(id)).orderBy('batch', 'desc').limit(1).get();
  return docs[0] ? Number(docs[0].get('batch')) + 1 : 0;
}

/** The issue has been sent once nobody of all its batches waits. */
async function finish(db: Firestore, id: string): Promise<void> {
  if (!(await issueOf(db, id))) return;
  const {waiting, claimed} = await writeProgress(db, id);
  await steer(db, id, {kind: 'finish', unsettled: waiting + claimed});
}

/** Does something when it is asked to, unless it was done just before. */
function nowAndThen(work: () => Promise<unknown>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (Date.now() < next) return;
    next = Date.now() + PROGRESS_MS;
    await work();
  };
}
