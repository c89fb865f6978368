import {addDocument as command} from '@model/documents/commands';
import {documentSchema, type DocumentFields} from '@model/documents/document';
import {normalise} from '@model/search/text';
import * as v from 'valibot';
import {recordAudit} from '../audit/record';
import {answer} from '../commands/answer';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {takeTurn} from '../limits/limit';
import {actorOf, requireOwn} from './authority';
import {leaveReceipt, receiptOf, uploadHash} from './receipts';
import {DOCUMENTS_A_DAY, enqueueNewFile, peopleToTell} from './tasks';
import {checkUpload, incomingFolder, storeFile, UPLOAD_OPTIONS} from './upload';

/**
 * Adds a document with the file its member has uploaded: into their own work packages; editors into all. The same
 * upload adds one document, however often it is asked for and whatever broke off in between.
 *
 * Answer: the document's id. Refusals: `not-your-work-package`, `upload-missing`, `file-empty`, `file-too-large`,
 * `file-type`, `too-many` (50 a day), `not-allowed`.
 */
export const addDocument = answer(
  command,
  'member',
  async ({file, ...form}, caller, db) => {
    const hash = uploadHash(caller.uid, file.upload);
    const before = await db.runTransaction(async (transaction) => {
      requireOwn(await actorOf(db, transaction, caller), form.workPackages);
      const receipt = await receiptOf(db, transaction, hash);
      if (!receipt) await takeTurn(db, transaction, DOCUMENTS_A_DAY, caller.uid);
      return receipt;
    });
    if (before) return {id: before.id};

    const checked = await checkUpload(caller.uid, file);
    const id = idFor(form.title, hash);
    const stored = await storeFile(id, 1, checked);
    const uids = await peopleToTell(db, form.workPackages, caller.uid);
    return db.runTransaction(async (transaction) => {
      const receipt = await receiptOf(db, transaction, hash);
      if (receipt) return {id: receipt.id};
      requireOwn(await actorOf(db, transaction, caller), form.workPackages);
      const countTurn = await takeTurn(db, transaction, DOCUMENTS_A_DAY, caller.uid);
      const now = new Date();
      const fields: DocumentFields = v.parse(documentSchema, {
        ...form,
        visibility: 'consortium',
        files: [stored],
        version: 1,
        owner: caller.uid,
        addedBy: caller.uid,
        publishedAt: now,
        updatedAt: now,
      });
      countTurn();
      transaction.create(db.doc(paths.document(id)), toFirestore(fields) as FirebaseFirestore.DocumentData);
      leaveReceipt(db, transaction, hash, {id, version: 1}, now);
      recordAudit(db, transaction, {
        action: 'document-added',
        by: caller.uid,
        target: id,
        subject: 'document',
        details: {version: 1, kind: form.kind},
      });
      enqueueNewFile(db, transaction, {
        id,
        version: 1,
        incoming: incomingFolder(caller.uid, file.upload),
        uids,
        notification: {kind: 'document-added', about: id, title: form.title, actor: caller.uid, at: now},
      });
      return {id};
    });
  },
  UPLOAD_OPTIONS,
);

/** A readable address that nobody can guess from the title, the same for the same upload. */
function idFor(title: string, hash: string): string {
  const slug = normalise(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'document'}-${hash.slice(0, 12)}`;
}
