import {mayEdit} from '@model/documents/allowed';
import {editDocument as command} from '@model/documents/commands';
import {documentFormSchema, documentSchema} from '@model/documents/document';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/outbox';
import {actorOf, requireOwn, standingDocument} from './authority';

/**
 * Changes what is said of a document. For its owner, and editors. It moves only into work packages of one's own;
 * those it is in already may stay.
 *
 * Refusals: `not-found`, `not-allowed`, `not-your-work-package`.
 */
export const editDocument = answer(command, 'member', async ({id, ...form}, caller, db) => {
  await db.runTransaction(async (transaction) => {
    const actor = await actorOf(db, transaction, caller);
    const document = await standingDocument(db, transaction, id);
    if (!mayEdit(document, actor)) throw refusal('not-allowed');
    const added = form.workPackages.filter((number) => !document.workPackages.includes(number));
    requireOwn(actor, added);
    // What the form leaves empty is gone: nothing of the old form stays.
    const kept = Object.entries(document).filter(([key]) => !(key in documentFormSchema.entries));
    const fields = v.parse(documentSchema, {
      ...Object.fromEntries(kept),
      ...form,
      updatedAt: new Date(),
    });
    transaction.set(db.doc(paths.document(id)), toFirestore(fields) as FirebaseFirestore.DocumentData);
    recordAudit(db, transaction, {
      action: 'document-edited',
      by: caller.uid,
      target: id,
      subject: 'document',
      details: {version: document.version},
    });
    enqueue(db, transaction, {kind: 'index-documents'});
  });
});
