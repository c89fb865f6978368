import type {DocumentData, DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import {toFirestore} from '../firestore/convert';
import {paths} from '../firestore/paths';
import type {Task} from './task';

/** A task as `outbox/{id}` holds it. */
export interface Entry {
  readonly task: Task;
  /** Epoch milliseconds from which on the sweep runs it. */
  readonly dueAt: number;
  readonly attempts: number;
  readonly leaseUntil: number;
}

/** Longer than any task takes. */
export const LEASE_MS = 5 * 60_000;

/**
 * Leaves a task behind, in the transaction that makes it necessary. Apart from the runners: tools enqueue too.
 *
 * @param isOwn whether whoever leaves it runs it too, by `runOwnTask`; others take it once that has had its time
 */
export function enqueue(
  db: Firestore,
  transaction: Transaction,
  task: Task,
  {isOwn = false} = {},
): DocumentReference {
  const ref = db.collection(paths.outbox).doc();
  const now = Date.now();
  const entry: Entry = isOwn
    ? {task, dueAt: now + LEASE_MS, attempts: 1, leaseUntil: now + LEASE_MS}
    : {task, dueAt: now, attempts: 0, leaseUntil: 0};
  transaction.create(ref, toFirestore(entry) as DocumentData);
  return ref;
}
