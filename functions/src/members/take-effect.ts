import type {DocumentReference, Firestore, Transaction} from 'firebase-admin/firestore';
import {runTask} from '../outbox/outbox';
import {syncClaims} from './sync-claims';

/** What a transaction answers, and the task of the claims where it left one. */
export interface Outcome<T> {
  readonly answer: T;
  readonly task?: DocumentReference | undefined;
}

/**
 * Commits a change of somebody's role and brings their claims after, so that the answer means that it took effect.
 * Should that fail, the outbox tries again; the change itself stands.
 */
export async function takeEffect<T>(
  db: Firestore,
  uid: string,
  work: (transaction: Transaction) => Promise<Outcome<T>>,
): Promise<T> {
  const {answer, task} = await db.runTransaction(work);
  if (!task) return answer;
  try {
    // The trigger may have taken the task first, and may not be through with it.
    if (!(await runTask(db, task))) await syncClaims(db, uid);
  } catch {
    // Whatever it was, the task is still there.
  }
  return answer;
}
