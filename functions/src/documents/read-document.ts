import {documentSchema} from '@model/documents/document';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {bucket, isGone} from '../files/bucket';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {enqueue} from '../outbox/outbox';
import {extractWords} from './extract-words';

/** After so many tries that never came to an end a file is left unread: it may be what ends them. */
const MOST_TRIES = 3;

/**
 * Takes the words out of a document's file, for search, unless it has another version by now. A file that can't be
 * read has none, and is found by its title.
 */
export async function readDocument(db: Firestore, id: string, version: number): Promise<void> {
  const ref = db.doc(paths.wordsOf(id));
  const file = await db.runTransaction(async (transaction) => {
    const document = await currentDocument(transaction.get(db.doc(paths.document(id))));
    const known = (await transaction.get(ref)).data();
    if (document?.version !== version) return undefined;
    const tries = known?.['version'] === version ? Number(known['tries'] ?? 0) : 0;
    if (known?.['version'] === version && known['done']) return undefined;
    if (tries < MOST_TRIES) transaction.set(ref, {version, words: '', tries: tries + 1, done: false});
    else transaction.set(ref, {version, words: '', tries, done: true});
    return tries < MOST_TRIES ? document.files[0] : undefined;
  });
  if (!file) return;
  const bytes = await bucket()
    .file(file.path)
    .download()
    .then(
      ([content]) => content,
      (error: unknown) => {
        if (isGone(error)) return undefined;
        throw error;
      },
    );
  const words = bytes ? await extractWords(bytes, file.name) : '';
  await db.runTransaction(async (transaction) => {
    const document = await currentDocument(transaction.get(db.doc(paths.document(id))));
    // Removed or revised meanwhile: these words are nobody's any more.
    if (document?.version !== version) return;
    transaction.set(ref, {version, words, done: true});
    enqueue(db, transaction, {kind: 'index-documents'});
  });
}

async function currentDocument(reading: Promise<FirebaseFirestore.DocumentSnapshot>) {
  const parsed = v.safeParse(documentSchema, toDomain((await reading).data()));
  return parsed.success ? parsed.output : undefined;
}
