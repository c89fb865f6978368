import {mayRevise} from '@model/documents/allowed';
import {reviseDocument as command} from '@model/documents/commands';
import {documentSchema, type DocumentFields, type PortalDocument} from '@model/documents/document';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {takeLease} from '../catalogue/lease';
import {answer, type Caller} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {takeTurn} from '../limits/limit';
import {actorOf, standingDocument} from './authority';
import {leaveReceipt, receiptOf, uploadHash} from './receipts';
import {DOCUMENTS_A_DAY, enqueueNewFile, peopleToTell} from './tasks';
import {checkUpload, incomingFolder, storeFile, UPLOAD_OPTIONS} from './upload';

/**
 * Adds a new version of a document; the earlier ones stay, files included. For the members of one of its work
 * packages, and editors.
 *
 * Answer: the new version. Refusals: `changed-meanwhile` where another version came since the one that was seen,
 * `not-found`, and those of `addDocument`.
 */
export const reviseDocument = answer(
  command,
  'member',
  async ({id, version: seen, versionNote, file}, caller, db) => {
    const hash = uploadHash(caller.uid, file.upload);
    const look = async (transaction: Transaction) => {
      const receipt = await receiptOf(db, transaction, hash);
      const document = await documentToRevise(db, transaction, id, caller);
      if (receipt?.id === id) return {document, done: receipt.version};
      if (document.version !== seen) throw refusal('changed-meanwhile');
      return {document, countTurn: await takeTurn(db, transaction, DOCUMENTS_A_DAY, caller.uid)};
    };
    const before = await db.runTransaction(look);
    if (before.done) return {version: before.done};

    const checked = await checkUpload(caller.uid, file);
    const version = seen + 1;
    const uids = await peopleToTell(db, before.document.workPackages, caller.uid);
    // One at a time: two would write their files to the same place.
    const lease = await takeLease(db, undefined, paths.documentLease(id));
    try {
      if ((await db.runTransaction(look)).done) return {version};
      const stored = await storeFile(id, version, checked);
      return await db.runTransaction(async (transaction) => {
        await lease.confirm(transaction);
        const {document: whole, done, countTurn} = await look(transaction);
        if (done) return {version: done};
        const now = new Date();
        const {id: _id, ...document} = whole;
        const {versionNote: _, ...rest} = document;
        const fields: DocumentFields = v.parse(documentSchema, {
          ...rest,
          ...(versionNote && {versionNote}),
          files: [stored],
          version,
          addedBy: caller.uid,
          updatedAt: now,
        });
        countTurn?.();
        transaction.create(db.doc(paths.documentVersion(id, seen)), data(document));
        transaction.set(db.doc(paths.document(id)), data(fields));
        leaveReceipt(db, transaction, hash, {id, version}, now);
        recordAudit(db, transaction, {
          action: 'document-revised',
          by: caller.uid,
          target: id,
          subject: 'document',
          details: {version},
        });
        const {title} = document;
        enqueueNewFile(db, transaction, {
          id,
          version,
          incoming: incomingFolder(caller.uid, file.upload),
          uids,
          notification: {kind: 'document-revised', about: id, title, actor: caller.uid, at: now},
        });
        return {version};
      });
    } finally {
      await lease.abandon().catch(() => undefined);
    }
  },
  UPLOAD_OPTIONS,
);

async function documentToRevise(
  db: Firestore,
  transaction: Transaction,
  id: string,
  caller: Caller,
): Promise<PortalDocument> {
  const actor = await actorOf(db, transaction, caller);
  const document = await standingDocument(db, transaction, id);
  if (!mayRevise(document, actor)) throw refusal('not-allowed');
  return document;
}

function data(fields: DocumentFields): FirebaseFirestore.DocumentData {
  return toFirestore(fields) as FirebaseFirestore.DocumentData;
}
