import {reviewDraft as command} from '@model/publishing/commands';
import type {Review} from '@model/publishing/draft';
import {approvalBar, draftState} from '@model/publishing/review';
import {FieldValue} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {enqueue} from '../outbox/outbox';
import {publishingSettingsIn} from '../settings/settings';
import {seenDraft} from './drafts';
import {tell} from './tell';

/**
 * Approves a working copy as the caller has seen it, or gives it back with a comment; approved ones may be given back
 * too, and lose the time that was set. Its writers are told. For editors; approval, for those who did not write in it.
 *
 * Refusals: `not-found`, `changed-meanwhile`, `not-in-review`, `own-work`.
 */
export const reviewDraft = answer(
  command,
  'editor',
  async ({draft: id, hash, decision, comment}, {uid}, db) => {
    await db.runTransaction(async (transaction) => {
      const draft = await seenDraft(db, within(transaction), {draft: id, hash});
      const settings = publishingSettingsIn(await transaction.get(db.doc(paths.publishingSettings)));
      if (decision === 'approve') {
        const bar = approvalBar(draft, hash, uid, settings);
        if (bar) throw refusal(bar);
      }
      const isUp = ['in-review', 'approved', 'scheduled'].includes(draftState(draft, hash));
      if (!draft.review || !isUp) throw refusal('not-in-review');
      const at = new Date();
      const state = decision === 'approve' ? 'approved' : 'returned';
      const review: Review = {...draft.review, state, decidedBy: uid, decidedAt: at, comment};
      transaction.update(db.doc(paths.draft(id)), {
        review: toFirestore(review),
        schedule: FieldValue.delete(),
      });
      const action = `draft-${state}` as const;
      recordAudit(db, transaction, {action, by: uid, target: id, subject: 'content', at});
      const people = [...draft.editors, draft.review.submittedBy];
      for (const task of tell(action, draft, people, {actor: uid, at})) enqueue(db, transaction, task);
    });
  },
);
