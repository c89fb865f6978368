import {publishDraft as command} from '@model/publishing/commands';
import type {Firestore} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {itemOf} from './drafts';
import {standingItem} from './item';
import {publish, publishable, type PublishRequest} from './publish';

/**
 * Publishes an approved working copy: now, and then it is to be seen when the answer comes; or at a time to come. For
 * editors. Asked again after it broke off, it finishes what was begun.
 *
 * Refusals: `not-found`, `changed-meanwhile`, `published-meanwhile`, `not-approved`, `not-whole` with the issues,
 * `is-withdrawn`, `earlier-address` for something new where old links lead on, `file-damaged`; `bad-input` for a time that
 * has passed.
 */
export const publishDraft = answer(
  command,
  'editor',
  async ({draft, hash, at}, {uid: by}, db) => {
    if (at === undefined) return publish(db, {draft, hash, by});
    await schedule(db, {draft, hash, by}, new Date(at));
    return {published: false};
  },
  {memory: '1GiB', timeoutSeconds: 540},
);

async function schedule(db: Firestore, request: PublishRequest, at: Date): Promise<void> {
  const name = itemOf(request.draft);
  if (at.getTime() <= Date.now()) throw refusal('bad-input', {issues: ['at: Choose a time to come.']});
  const standing = await standingItem(db, name);
  await db.runTransaction(async (transaction) => {
    await publishable(db, within(transaction), request, standing);
    const {by, hash} = request;
    transaction.update(db.doc(paths.draft(request.draft)), {schedule: {at, by, hash}});
    recordAudit(db, transaction, {
      ...{action: 'publication-scheduled', by, target: request.draft, subject: 'content'},
      details: {at: at.toISOString()},
    });
  });
}
