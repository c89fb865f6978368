import {submitIssue as command} from '@model/newsletter/commands';
import {issueDraftId} from '@model/newsletter/draft';
import type {Review} from '@model/publishing/draft';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';
import {editorsOf, tell} from '../publishing/tell';
import {draftOf, fourEyes, seenDraft, wholeContent} from './issue-draft';
import {lookAt, requireReady} from './look';
import {RENDERING} from './preview-issue';

/**
 * Puts a working copy, as its editor saw it, before the other editors, who are told.
 *
 * Refusals: `not-found`, `changed-meanwhile`, and `not-whole` while anything on its check list is left.
 */
export const submitIssue = answer(
  command,
  'editor',
  async ({issue, hash, request}, {uid}, db) => {
    const {draft, hash: stands} = await draftOf(db, issue);
    // What is looked at is what goes before the others: the transaction asks for the same hash.
    if (stands !== hash) throw refusal('changed-meanwhile');
    wholeContent(draft);
    requireReady(await lookAt(db, issue, draft));
    const everybody = await editorsOf(db);
    await db.runTransaction(async (transaction) => {
      const seen = await seenDraft(db, transaction, {issue, hash});
      const needsAnother = await fourEyes(db, transaction);
      const at = new Date();
      const review: Review = {
        ...{state: 'in-review', hash, submittedBy: uid, submittedAt: at},
        ...(request !== undefined && {request}),
      };
      transaction.update(db.doc(paths.draft(issueDraftId(issue))), {review});
      recordAudit(db, transaction, {action: 'issue-submitted', by: uid, target: issue, subject: 'issue', at});
      const reviewers = everybody.filter((editor) => !needsAnother || !seen.editors.includes(editor));
      for (const task of tell('draft-submitted', seen, reviewers, {actor: uid, at})) {
        enqueue(db, transaction, task);
      }
    });
  },
  RENDERING,
);
