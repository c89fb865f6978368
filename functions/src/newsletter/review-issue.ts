import {reviewIssue as command} from '@model/newsletter/commands';
import {issueDraftId} from '@model/newsletter/draft';
import type {Review} from '@model/publishing/draft';
import {approvalBar, draftState} from '@model/publishing/review';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';
import {tell} from '../publishing/tell';
import {fourEyes, seenDraft} from './issue-draft';

/**
 * Approves what was put before the editors, just as the one who decides saw it, or gives it back. Its writers and who
 * asked are told. Who wrote in it may not approve it, but anybody may give it back.
 *
 * Refusals: `not-found`, `changed-meanwhile`, `not-in-review`, `own-work`.
 */
export const reviewIssue = answer(command, 'editor', async ({issue, hash, decision, comment}, {uid}, db) => {
  await db.runTransaction(async (transaction) => {
    const draft = await seenDraft(db, transaction, {issue, hash});
    const approves = decision === 'approve';
    if (!draft.review || draftState(draft, hash) === 'writing') throw refusal('not-in-review');
    const bar = approves
      ? approvalBar(draft, hash, uid, {fourEyes: await fourEyes(db, transaction)})
      : undefined;
    if (bar) throw refusal(bar);
    const at = new Date();
    const review: Review = {
      ...{...draft.review, state: approves ? 'approved' : 'returned'},
      ...{decidedBy: uid, decidedAt: at},
      ...(comment !== undefined && {comment}),
    };
    transaction.update(db.doc(paths.draft(issueDraftId(issue))), {review});
    const decided = approves ? 'approved' : 'returned';
    recordAudit(db, transaction, {action: `issue-${decided}`, by: uid, target: issue, subject: 'issue', at});
    const people = [...draft.editors, draft.review.submittedBy];
    for (const task of tell(`draft-${decided}`, draft, people, {actor: uid, at}))
      enqueue(db, transaction, task);
  });
});
