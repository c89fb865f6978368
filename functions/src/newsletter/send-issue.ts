import {sendIssue as command} from '@model/newsletter/commands';
import type {Issue} from '@model/newsletter/sending';
import {aliasIdOf} from '@model/publishing/alias';
import {mayPublish} from '@model/publishing/review';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';
import {draftOf, fourEyes, seenDraft, wholeContent} from './issue-draft';
import {lookAt, requireReady} from './look';
import {RENDERING} from './preview-issue';

/**
 * Sends an approved working copy, just as its editor saw it, now or at a time to come. It becomes an issue and is no
 * working copy any more; who goes is decided when it begins.
 *
 * Refusals: `not-found`, `changed-meanwhile`, `not-approved`, `not-whole`, `in-the-past`, `address-taken` where an issue
 * or an outcome is there already, `earlier-address` where old links lead on from there.
 */
export const sendIssue = answer(
  command,
  'editor',
  async ({issue, hash, at}, {uid}, db) => {
    const now = new Date();
    if (at !== undefined && at <= now.getTime()) throw refusal('in-the-past');
    const {draft: looked, hash: stands} = await draftOf(db, issue);
    // What is looked at is what goes: the transaction asks for the same hash.
    if (stands !== hash) throw refusal('changed-meanwhile');
    wholeContent(looked);
    requireReady(await lookAt(db, issue, looked));
    const state: 'scheduled' | 'sending' = at === undefined ? 'sending' : 'scheduled';
    await db.runTransaction(async (transaction) => {
      const draft = await seenDraft(db, transaction, {issue, hash});
      const ref = db.doc(paths.newsletter(issue));
      const taken = await transaction.getAll(ref, db.doc(paths.deliverable(issue)));
      const leadsOn = await transaction.get(db.doc(paths.alias(aliasIdOf('deliverable', issue))));
      if (leadsOn.exists) throw refusal('earlier-address');
      if (taken.some(({exists}) => exists)) throw refusal('address-taken');
      if (!mayPublish(draft, hash, {fourEyes: await fourEyes(db, transaction)}))
        throw refusal('not-approved');
      const {revision, editors, updatedBy, updatedAt, review} = draft;
      // As it was written: the hash that was approved is of that.
      const content = draft.content as Issue['content'];
      const fields: Issue = {
        ...{content, state, author: updatedBy, approvedBy: review?.decidedBy},
        draft: {revision, editors, updatedBy, updatedAt, review},
        ...(at === undefined ? {frozenAt: now} : {sendAt: new Date(at)}),
        ...{frozen: false, recipients: 0, batches: 0, updatedAt: now},
      };
      transaction.create(ref, toFirestore(fields) as FirebaseFirestore.DocumentData);
      transaction.delete(db.doc(paths.draft(draft.id)));
      const action = at === undefined ? 'issue-begun' : 'issue-scheduled';
      recordAudit(db, transaction, {action, by: uid, target: issue, subject: 'issue', at: now});
      if (at === undefined) enqueue(db, transaction, {kind: 'begin-issue', id: issue});
    });
    return {state};
  },
  RENDERING,
);
