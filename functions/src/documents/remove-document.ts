import {removeDocument as command} from '@model/documents/commands';
import {recordAudit} from '../audit/record';
import {takeLease} from '../catalogue/lease';
import {answer} from '../commands/answer';
import {removeFiles} from '../files/remove-files';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/outbox';
import {requireOwner, standingDocument} from './authority';

/**
 * Takes a document away with all its versions: the files first, so that no address of theirs answers once it is said
 * to be gone. For who added it, and editors.
 *
 * Refusals: `not-found`, `not-allowed`.
 */
export const removeDocument = answer(command, 'member', async ({id}, caller, db) => {
  const folder = `consortium/documents/${id}/`;
  await db.runTransaction(async (transaction) => {
    await requireOwner(db, transaction, await standingDocument(db, transaction, id), caller);
  });
  // Nobody may add a version while the document goes.
  const lease = await takeLease(db, undefined, paths.documentLease(id));
  try {
    await removeFiles(folder);
    await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const document = await standingDocument(db, transaction, id);
      await requireOwner(db, transaction, document, caller);
      const versions = await transaction.get(db.collection(paths.documentVersions(id)).select());
      for (const {ref} of versions.docs) transaction.delete(ref);
      transaction.delete(db.doc(paths.document(id)));
      transaction.delete(db.doc(paths.wordsOf(id)));
      recordAudit(db, transaction, {
        action: 'document-removed',
        by: caller.uid,
        target: id,
        subject: 'document',
        details: {version: document.version},
      });
      enqueue(db, transaction, {kind: 'index-documents'});
      enqueue(db, transaction, {kind: 'remove-files', prefix: folder});
    });
  } finally {
    await lease.abandon().catch(() => undefined);
  }
});
