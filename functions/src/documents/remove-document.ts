import {mayEdit} from '@model/documents/allowed';
import {removeDocument as command} from '@model/documents/commands';
import type {PortalDocument} from '@model/documents/document';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {recordAudit} from '../audit/record';
import {takeLease} from '../catalogue/lease';
import {answer, type Caller} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {removeFiles} from '../files/remove-files';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/outbox';
import {actorOf, standingDocument} from './authority';

/**
 * Takes a document away with all its versions: the files first, so that no address of theirs answers once it is said
 * to be gone. For its owner, and editors.
 *
 * Refusals: `not-found`, `not-allowed`.
 */
export const removeDocument = answer(command, 'member', async ({id}, caller, db) => {
  const folder = `consortium/documents/${id}/`;
  await db.runTransaction((transaction) => documentToRemove(db, transaction, id, caller));
  // Nobody may add a version while the document goes.
  const lease = await takeLease(db, undefined, paths.documentLease(id));
  try {
    await removeFiles(folder);
    await db.runTransaction(async (transaction) => {
      await lease.confirm(transaction);
      const {version} = await documentToRemove(db, transaction, id, caller);
      const versions = await transaction.get(db.collection(paths.documentVersions(id)).select());
      for (const {ref} of versions.docs) transaction.delete(ref);
      transaction.delete(db.doc(paths.document(id)));
      transaction.delete(db.doc(paths.wordsOf(id)));
      recordAudit(db, transaction, {
        action: 'document-removed',
        by: caller.uid,
        target: id,
        subject: 'document',
        details: {version},
      });
      enqueue(db, transaction, {kind: 'index-documents'});
      enqueue(db, transaction, {kind: 'remove-files', prefix: folder});
    });
  } finally {
    await lease.abandon().catch(() => undefined);
  }
});

async function documentToRemove(
  db: Firestore,
  transaction: Transaction,
  id: string,
  caller: Caller,
): Promise<PortalDocument> {
  const actor = await actorOf(db, transaction, caller);
  const document = await standingDocument(db, transaction, id);
  if (!mayEdit(document, actor)) throw refusal('not-allowed');
  return document;
}
