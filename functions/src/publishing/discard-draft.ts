import {discardDraft as command} from '@model/publishing/commands';
import {recordAudit} from '../audit/record';
import {takeLease} from '../catalogue/lease';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {paths} from '../firestore/paths';
import {within} from '../firestore/read-doc';
import {enqueue} from '../outbox/outbox';
import {draftAt, itemOf} from './drafts';
import {removalsOf} from './uploads';

/**
 * Deletes a working copy and its uploads; what is published stays. While it is being published it waits, and then there
 * is nothing to discard. For editors.
 *
 * Refusals: `not-found`.
 */
export const discardDraft = answer(command, 'editor', async ({draft: id}, {uid}, db) => {
  const {kind, item} = itemOf(id);
  const lease = await takeLease(db, undefined, paths.itemLease(id));
  try {
    const removals = await removalsOf(id);
    await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const draft = await draftAt(db, within(transaction), id);
      if (!draft) throw refusal('not-found');
      transaction.delete(db.doc(paths.draft(id)));
      recordAudit(db, transaction, {action: 'draft-discarded', by: uid, target: id, subject: 'content'});
      for (const task of removals) enqueue(db, transaction, task);
      // A publication of it may have broken off and left files that are nobody's now.
      if (kind === 'deliverable') enqueue(db, transaction, {kind: 'settle-files', item});
    });
  } finally {
    await lease.abandon().catch(() => undefined);
  }
});
