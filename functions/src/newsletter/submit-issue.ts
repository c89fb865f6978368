import {submitIssue as command} from '@model/newsletter/commands';
import {issueDraftId} from '@model/newsletter/draft';
import type {Review} from '@model/publishing/draft';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';
import {draftOf, seenDraft, wholeContent} from './issue-draft';
import {lookAt, requireReady} from './look';
import {RENDERING} from './preview-issue';

/**
 * Puts a working copy, as its editor saw it, before another one.
 *
 * Refusals: `not-found`, `changed-meanwhile`, and `not-whole` while anything on its check list is left.
 */
export const submitIssue = answer(
  command,
  'editor',
  async ({issue, hash, request}, {uid}, db) => {
    const {draft} = await draftOf(db, issue);
    wholeContent(draft);
    requireReady(await lookAt(db, issue, draft));
    await db.runTransaction(async (transaction) => {
      await seenDraft(db, transaction, {issue, hash});
      const review: Review = {
        ...{state: 'in-review', hash, submittedBy: uid, submittedAt: new Date()},
        ...(request !== undefined && {request}),
      };
      transaction.update(db.doc(paths.draft(issueDraftId(issue))), {review});
      recordAudit(db, transaction, {action: 'issue-submitted', by: uid, target: issue, subject: 'issue'});
    });
  },
  RENDERING,
);
