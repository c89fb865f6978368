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

/** Leaves a task behind, in the transaction that makes it necessary. Apart from the runners: tools enqueue too. */
export function enqueue(db: Firestore, transaction: Transaction, task: Task): DocumentReference {
  const ref = db.collection(paths.outbox).doc();
  const entry: Entry = {task, dueAt: Date.now(), attempts: 0, leaseUntil: 0};
  transaction.create(ref, toFirestore(entry) as DocumentData);
  return ref;
}
