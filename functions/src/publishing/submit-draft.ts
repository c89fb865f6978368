import {checkContent} from '@model/publishing/check-content';
import {submitDraft as command} from '@model/publishing/commands';
import type {Review} from '@model/publishing/draft';
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
import {editorsOf, tell} from './tell';

/**
 * Puts a working copy before the other editors, who are told. What was approved before, and the time set for it, are
 * void. For editors.
 *
 * Refusals: `not-found`, `changed-meanwhile`, `not-whole` with the issues.
 */
export const submitDraft = answer(command, 'editor', async ({draft: id, hash, request}, {uid}, db) => {
  const everybody = await editorsOf(db);
  await db.runTransaction(async (transaction) => {
    const draft = await seenDraft(db, within(transaction), {draft: id, hash});
    const {issues} = checkContent(draft.kind, draft.item, draft.content);
    if (issues) throw refusal('not-whole', {issues});
    const {fourEyes} = publishingSettingsIn(await transaction.get(db.doc(paths.publishingSettings)));
    const at = new Date();
    const review: Review = {state: 'in-review', hash, submittedBy: uid, submittedAt: at, request};
    transaction.update(db.doc(paths.draft(id)), {
      review: toFirestore(review),
      schedule: FieldValue.delete(),
    });
    recordAudit(db, transaction, {action: 'draft-submitted', by: uid, target: id, subject: 'content', at});
    const reviewers = everybody.filter((editor) => !fourEyes || !draft.editors.includes(editor));
    for (const task of tell('draft-submitted', draft, reviewers, {actor: uid, at})) {
      enqueue(db, transaction, task);
    }
  });
});
