import {discardIssue as command} from '@model/newsletter/commands';
import {issueDraftId} from '@model/newsletter/draft';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/enqueue';

/** Deletes an issue's working copy and what was uploaded for it, for an editor. What was sent stays. Idempotent. */
export const discardIssue = answer(command, 'editor', async ({issue}, caller, db) => {
  const id = issueDraftId(issue);
  const ref = db.doc(paths.draft(id));
  await db.runTransaction(async (transaction) => {
    if (!(await transaction.get(ref)).exists) return;
    transaction.delete(ref);
    recordAudit(db, transaction, {
      action: 'issue-discarded',
      by: caller.uid,
      target: issue,
      subject: 'issue',
    });
    enqueue(db, transaction, {kind: 'remove-files', prefix: `drafts/${id}/`});
  });
});
