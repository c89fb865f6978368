import {isFor} from '@model/newsletter/issue';
import {frozenRecipient} from '@model/newsletter/recipient';
import type {Issue} from '@model/newsletter/sending';
import type {Firestore, QueryDocumentSnapshot} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {subscriberIn} from './reader';

/** Readers in a batch: one task sends to so many. */
export const BATCH_SIZE = 250;

const ALREADY_EXISTS = 6;

/**
 * Writes down who gets the issue: an entry for each reader it is for who is not suppressed. An entry that is there
 * already stays as it is, so that this may be done again, or by two at once, and nobody who has the mail waits anew.
 *
 * @returns the number of batches
 */
export async function freezeAudience(
  db: Firestore,
  id: string,
  {content}: Pick<Issue, 'content'>,
): Promise<number> {
  const subscribers = db.collection(paths.subscribers).orderBy('__name__').limit(BATCH_SIZE);
  let batch = 0;
  let last: QueryDocumentSnapshot | undefined;
  do {
    const {docs} = await (last ? subscribers.startAfter(last) : subscribers).get();
    if (docs.length === 0) break;
    const suppressed = await db.getAll(...docs.map((doc) => db.doc(paths.suppression(doc.id))));
    // Unthrottled: no more than a batch is ever under way, and their ids lie all over.
    const writer = db.bulkWriter({throttling: false});
    writer.onWriteError(({code, failedAttempts}) => code !== ALREADY_EXISTS && failedAttempts < 5);
    const writes = docs.map(async (doc, i) => {
      const subscriber = subscriberIn(doc);
      if (!subscriber || suppressed[i]?.exists || !isFor(content, subscriber)) return;
      await writer
        .create(db.doc(paths.recipient(id, doc.id)), frozenRecipient(batch))
        .catch((error: unknown) => {
          if ((error as {code?: unknown}).code !== ALREADY_EXISTS) throw error;
        });
    });
    await Promise.all([writer.close(), ...writes]);
    batch += 1;
    last = docs.length === BATCH_SIZE ? docs.at(-1) : undefined;
  } while (last);
  return batch;
}
