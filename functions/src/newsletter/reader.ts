import {type Subscriber, subscriberSchema} from '@model/newsletter/subscription';
import {
  type Suppression,
  suppressedFor,
  type SuppressionReason,
  suppressionSchema,
} from '@model/newsletter/suppression';
import type {DocumentSnapshot, Firestore, Transaction} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {keyedHash} from '../access/keyed-hash';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';

/** What stands for an address among subscribers, suppressions and recipients. */
export function readerOf(email: string): string {
  return keyedHash('newsletter', email);
}

/** The reader in this document; `undefined` where there is none. */
export function subscriberIn(snapshot: DocumentSnapshot): Subscriber | undefined {
  return snapshot.exists ? v.parse(subscriberSchema, toDomain(snapshot.data())) : undefined;
}

/** The suppression in this document. One that can't be understood counts as the strictest. */
export function suppressionIn(snapshot: DocumentSnapshot): Suppression | undefined {
  if (!snapshot.exists) return undefined;
  const parsed = v.safeParse(suppressionSchema, toDomain(snapshot.data()));
  return parsed.success ? parsed.output : {why: 'complaint', at: new Date(0)};
}

/** How things stand with a reader, inside a transaction and before its first write. */
export async function standingOf(db: Firestore, transaction: Transaction, reader: string) {
  const [subscriber, suppression] = await transaction.getAll(
    db.doc(paths.subscriber(reader)),
    db.doc(paths.suppression(reader)),
  );
  return {
    subscriber: subscriber && subscriberIn(subscriber),
    suppression: suppression && suppressionIn(suppression),
  };
}

/** Forgets a reader but for the hash by which they are left in peace. Tells whether they were subscribed. */
export async function forgetReader(
  db: Firestore,
  reader: string,
  why: SuppressionReason,
  now = new Date(),
): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const {subscriber, suppression} = await standingOf(db, transaction, reader);
    transaction.delete(db.doc(paths.subscriber(reader)));
    transaction.set(db.doc(paths.suppression(reader)), suppressedFor(why, now, suppression));
    return subscriber !== undefined;
  });
}
