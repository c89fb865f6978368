import type {Firestore} from 'firebase-admin/firestore';
import {setTimeout as sleep} from 'node:timers/promises';
import {patiently} from '../firestore/patiently';
import {paths} from '../firestore/paths';
import * as logs from '../logs';
import {rebuildCatalogue} from './rebuild-catalogue';

/** How long one whose turn is coming is believed to be alive: longer than the rebuild before it may take. */
const WAITING_MS = 150_000;

/** How often one looks whether another's rebuild is done. */
const LOOK_MS = 200;

/**
 * Rebuilds the catalogue from what stands, and returns once the index says all that was committed before the call.
 *
 * Many who ask at once are served by few rebuilds: turns are numbered, and who comes while a turn waits to begin joins
 * it. It has read nothing yet, so it will see everything.
 */
export async function indexCatalogue(db: Firestore): Promise<void> {
  const {turn, isOurs} = await joinTurn(db);
  if (!isOurs && (await isDone(db, turn))) return;
  // Ours, or that of somebody who died: a rebuild more does no harm.
  const report = await rebuildCatalogue(db, {begin: () => beginTurn(db, turn)}).catch(
    async (error: unknown) => {
      await finishTurn(db, turn, 'failed').catch(() => undefined);
      throw error;
    },
  );
  await finishTurn(db, turn, 'done');
  report.refused.forEach(logs.documentRefused);
  logs.catalogueRebuilt(report);
}

interface Turn {
  readonly turn: number;
  /** Epoch milliseconds until which others may join it; 0 once it has begun. */
  readonly joinableUntil: number;
}

/** The latest turns that ended, by how they did. */
interface Finished {
  readonly done?: number;
  readonly failed?: number;
}

async function joinTurn(db: Firestore): Promise<{turn: number; isOurs: boolean}> {
  const ref = db.doc(paths.catalogueTurn);
  // A turn that has not begun when it is looked at reads later: no transaction is needed to join it.
  const waiting = joinable((await ref.get()).data() as Turn | undefined);
  if (waiting) return {turn: waiting.turn, isOurs: false};
  return patiently(() =>
    db.runTransaction(async (transaction) => {
      const last = (await transaction.get(ref)).data() as Turn | undefined;
      const other = joinable(last);
      if (other) return {turn: other.turn, isOurs: false};
      const turn = (last?.turn ?? 0) + 1;
      transaction.set(ref, {turn, joinableUntil: Date.now() + WAITING_MS} satisfies Turn);
      return {turn, isOurs: true};
    }),
  );
}

function joinable(turn: Turn | undefined): Turn | undefined {
  return turn && turn.joinableUntil > Date.now() ? turn : undefined;
}

/** Nobody joins a turn that reads already. */
async function beginTurn(db: Firestore, turn: number): Promise<void> {
  const ref = db.doc(paths.catalogueTurn);
  await db.runTransaction(async (transaction) => {
    const last = (await transaction.get(ref)).data() as Turn | undefined;
    if (last?.turn === turn) transaction.update(ref, {joinableUntil: 0});
  });
}

async function finishTurn(db: Firestore, turn: number, how: keyof Finished): Promise<void> {
  const ref = db.doc(paths.catalogueDone);
  await db.runTransaction(async (transaction) => {
    const last = ((await transaction.get(ref)).data() ?? {}) as Finished;
    if ((last[how] ?? 0) < turn) transaction.set(ref, {...last, [how]: turn});
  });
}

/** Waits for another's rebuild. @returns whether it was done, by whoever */
async function isDone(db: Firestore, turn: number): Promise<boolean> {
  const deadline = Date.now() + 2 * WAITING_MS;
  while (Date.now() < deadline) {
    const {done = 0, failed = 0} = ((await db.doc(paths.catalogueDone).get()).data() ?? {}) as Finished;
    if (done >= turn) return true;
    if (failed >= turn) return false;
    await sleep(LOOK_MS);
  }
  return false;
}
