/**
 * The outbox: tasks that a transaction leaves behind, run by a trigger at once and by a sweep later on, each under a
 * lease. A task is deleted when it is done, so nothing of what it held stays.
 */
import type {DocumentReference, Firestore} from 'firebase-admin/firestore';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import * as logs from '../logs';
import {type Entry, LEASE_MS} from './enqueue';
import {runners} from './runners';
import type {Task} from './task';

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

export {enqueue} from './enqueue';

/**
 * Runs a task unless it is done, or somebody else has it. A task that fails stays and is due again after a pause that
 * doubles.
 *
 * @returns whether it was run to its end
 */
export async function runTask(db: Firestore, ref: DocumentReference): Promise<boolean> {
  const entry = await claim(db, ref);
  return entry ? runClaimed(db, ref, entry) : false;
}

/** Runs a task that was left with `isOwn`, by whoever left it. @returns whether it was run to its end */
export function runOwnTask(db: Firestore, ref: DocumentReference, task: Task): Promise<boolean> {
  return runClaimed(db, ref, {task, attempts: 1});
}

async function runClaimed(
  db: Firestore,
  ref: DocumentReference,
  {task, attempts}: Pick<Entry, 'task' | 'attempts'>,
): Promise<boolean> {
  try {
    await run(task, ref.id, db);
  } catch (error) {
    logs.taskFailed({kind: task.kind, attempts, error});
    await ref.update({leaseUntil: 0, dueAt: Date.now() + pauseAfter(attempts)}).catch(() => undefined);
    return false;
  }
  await ref.delete();
  return true;
}

/** Runs everything that is due, in the order in which it became so. Returns how many tasks were done. */
export async function drainOutbox(db: Firestore, now = Date.now()): Promise<number> {
  const due = db.collection(paths.outbox).where('dueAt', '<=', now).orderBy('dueAt').limit(100);
  let done = 0;
  for (;;) {
    const {docs} = await due.get();
    let progress = 0;
    for (const doc of docs) progress += Number(await runTask(db, doc.ref));
    done += progress;
    if (progress === 0) return done;
  }
}

async function claim(db: Firestore, ref: DocumentReference): Promise<Entry | undefined> {
  return db.runTransaction(async (transaction) => {
    // The moments in a task come back as the Dates they were.
    const entry = toDomain((await transaction.get(ref)).data()) as Entry | undefined;
    const now = Date.now();
    if (!entry || entry.leaseUntil > now) return undefined;
    const attempts = entry.attempts + 1;
    // Should the runner die, its lease runs out, and then the task is due.
    const claimed = {attempts, dueAt: now + LEASE_MS, leaseUntil: now + LEASE_MS};
    transaction.update(ref, claimed);
    return {...entry, ...claimed};
  });
}

function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** Each kind to its runner; the compiler sees that none is missing. */
function run<T extends Task>(task: T, id: string, db: Firestore): Promise<void> {
  const runner = runners[task.kind] as (task: T, context: {id: string; db: Firestore}) => Promise<void>;
  return runner(task, {id, db});
}
