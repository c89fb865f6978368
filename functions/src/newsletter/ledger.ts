import type {Recipient} from '@model/newsletter/recipient';
import type {Subscriber} from '@model/newsletter/subscription';
import type {DocumentReference, Firestore, QueryDocumentSnapshot} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {isWrittenSince} from '../firestore/write-as-read';
import {subscriberIn} from './reader';
import {together} from './together';

/** How many are asked for in one round trip. */
const MOST = 50;

/** What a worker writes and reads for each mail. Each is asked for one by one, and goes over the network together. */
export interface Ledger {
  /** Takes an entry as it was read. Answers whether it is ours: not, where anybody wrote it since. */
  claim(claim: {
    readonly entry: QueryDocumentSnapshot;
    readonly changes: Partial<Recipient>;
  }): Promise<boolean>;
  /** The reader at this moment; nothing where they left or are suppressed. */
  readerNow(hash: string): Promise<Subscriber | undefined>;
  /** Writes down what became of a claimed entry. */
  record(record: {readonly ref: DocumentReference; readonly changes: Partial<Recipient>}): Promise<void>;
}

export function openLedger(db: Firestore): Ledger {
  type Claim = Parameters<Ledger['claim']>[0];
  type Record = Parameters<Ledger['record']>[0];
  return {
    claim: together((claims: readonly Claim[]) => {
      const writer = db.bulkWriter({throttling: false});
      const written = claims.map(({entry, changes}) =>
        writer
          .update(entry.ref, changes, {lastUpdateTime: entry.updateTime})
          .then(() => true, isTakenByAnother),
      );
      return Promise.all([writer.close(), ...written]).then(([, ...answers]) => answers);
    }, MOST),
    readerNow: together(async (hashes: readonly string[]) => {
      const subscribers = hashes.map((hash) => db.doc(paths.subscriber(hash)));
      const suppressions = hashes.map((hash) => db.doc(paths.suppression(hash)));
      const found = await db.getAll(...subscribers, ...suppressions);
      return hashes.map((_, i) => {
        const [subscriber, suppression] = [found[i], found[hashes.length + i]];
        return subscriber && !suppression?.exists ? subscriberIn(subscriber) : undefined;
      });
    }, MOST),
    record: together((records: readonly Record[]) => {
      const writer = db.bulkWriter({throttling: false});
      const written = records.map(({ref, changes}) =>
        writer.update(ref, changes).then(() => undefined, asError),
      );
      return Promise.all([writer.close(), ...written]).then(([, ...answers]) => answers);
    }, MOST),
  };
}

/** Not ours, when the error is that the entry was written since, or is gone; else the error itself. */
function isTakenByAnother(error: unknown): false | Error {
  return isWrittenSince(error) ? false : asError(error);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
