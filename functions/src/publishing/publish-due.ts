import {draftSchema, type Draft} from '@model/publishing/draft';
import {DAY_MS} from '../limits/limit';
import {type Firestore, getFirestore, type QueryDocumentSnapshot} from 'firebase-admin/firestore';
import {onSchedule} from 'firebase-functions/v2/scheduler';
import * as v from 'valibot';
import type {Refusal} from '@model/commands/refusal';
import {recordAudit} from '../audit/record';
import {reasonOf} from '../commands/refuse';
import {HASH_KEY} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import * as logs from '../logs';
import {enqueue} from '../outbox/outbox';
import {draftAt} from './drafts';
import {publish} from './publish';
import {tell} from './tell';

/** How long it is tried again where nobody refused it: by then somebody has to look. */
const PATIENCE_MS = DAY_MS;

export interface DueReport {
  readonly published: number;
  readonly failed: number;
}

/**
 * Publishes every working copy whose time has come, however long ago, in the order of their times. What is refused is
 * marked with the reason, and those who wait for it are told; what broke is tried again the next time.
 */
export async function publishDueDrafts(db: Firestore, now = new Date()): Promise<DueReport> {
  const due = db.collection(paths.drafts).where('schedule.at', '<=', now).orderBy('schedule.at');
  let published = 0;
  let failed = 0;
  for (const doc of (await due.get()).docs) {
    const draft = draftIn(doc);
    if (!draft?.schedule || draft.schedule.failed !== undefined) continue;
    const {by, hash, at} = draft.schedule;
    try {
      await publish(db, {draft: draft.id, hash, by});
      published += 1;
    } catch (error) {
      const reason = reasonOf(error);
      if (!reason) logs.publicationBroke(error);
      const isOver = now.getTime() - at.getTime() > PATIENCE_MS;
      // Somebody else may have published or discarded it just now: then there is nothing to mark.
      if (reason || isOver) failed += await markFailed(db, draft, reason ?? 'broken');
    }
  }
  return {published, failed};
}

async function markFailed(db: Firestore, {id}: Draft, reason: Refusal): Promise<number> {
  return db.runTransaction(async (transaction) => {
    const draft = await draftAt(db, within(transaction), id);
    if (!draft?.schedule || draft.schedule.failed !== undefined) return 0;
    const at = new Date();
    transaction.update(db.doc(paths.draft(id)), {'schedule.failed': reason});
    recordAudit(db, transaction, {
      ...{action: 'publication-failed', by: 'portal', target: id, subject: 'content', at},
      details: {reason},
    });
    const people = [...draft.editors, draft.schedule.by];
    for (const task of tell('publication-failed', draft, people, {at})) enqueue(db, transaction, task);
    return 1;
  });
}

function draftIn(doc: QueryDocumentSnapshot): Draft | undefined {
  const found = v.safeParse(draftSchema, toDomain(doc.data()));
  return found.success ? {...found.output, id: doc.id} : undefined;
}

/** Publishes what is due. A run that was missed is caught up with by the next. */
export const publishDue = onSchedule(
  {schedule: 'every 1 minutes', secrets: [HASH_KEY], memory: '1GiB', timeoutSeconds: 540},
  async () => {
    await publishDueDrafts(getFirestore());
  },
);
