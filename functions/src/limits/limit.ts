import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {keyedHash} from '../access/keyed-hash';
import {refusal} from '../commands/refuse';
import {toDomain} from '../firestore/convert';
import {deleteAll} from '../firestore/delete-all';
import {paths} from '../firestore/paths';

/** How often something may be done. */
export interface Limit {
  readonly name: string;
  readonly count: number;
  readonly windowMs: number;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Asks, inside a transaction and before its first write, whether it is this subject's turn; the function that is
 * returned counts the turn and is called among the writes. Subjects (uids, addresses) are kept as keyed hashes.
 *
 * @throws HttpsError `too-many`, with the moment from which on it may be tried again
 */
export async function takeTurn(
  db: Firestore,
  transaction: Transaction,
  limit: Limit,
  subject: string,
  now = new Date(),
): Promise<() => void> {
  const ref = windowOf(db, limit, subject);
  const found = toDomain((await transaction.get(ref)).data()) as
    {readonly count: number; readonly expiresAt: Date} | undefined;
  const running = found && found.expiresAt > now ? found : undefined;
  if (running && running.count >= limit.count) {
    throw refusal('too-many', {retryAt: running.expiresAt.getTime()});
  }
  const expiresAt = running?.expiresAt ?? new Date(now.getTime() + limit.windowMs);
  return () => transaction.set(ref, {count: (running?.count ?? 0) + 1, expiresAt});
}

/** Gives a subject all its turns back, in a transaction that shows that they were its own to use. */
export function giveTurnsBack(db: Firestore, transaction: Transaction, limit: Limit, subject: string): void {
  transaction.delete(windowOf(db, limit, subject));
}

function windowOf(db: Firestore, {name}: Limit, subject: string) {
  return db.doc(paths.limit(`${name}-${keyedHash(name, subject)}`));
}

/** Forgets the windows that are over, and says how many. Safe at any time. */
export function sweepLimits(db: Firestore, now = new Date()): Promise<number> {
  return deleteAll(db.collection(paths.limits).where('expiresAt', '<=', now));
}
