import type {DocumentSnapshot, Firestore} from 'firebase-admin/firestore';
import {setTimeout as sleep} from 'node:timers/promises';
import {paths} from '../firestore/paths';
import {writeAsRead} from '../firestore/write-as-read';
import * as logs from '../logs';
import {rebuildCatalogue} from './rebuild-catalogue';

/** How long one whose turn is coming is believed to be alive: longer than the rebuild before it may take. */
const WAITING_MS = 150_000;

/** How often one looks whether another's rebuild is done. */
const LOOK_MS = 200;

/** How many turns one joins that fail before one's own is to be seen, until that is an error. */
const TURNS = 5;

/**
 * Rebuilds the catalogue from what stands, and returns once the index says all that was committed before the call.
 *
 * Many who ask at once are served by few rebuilds: turns are numbered, and who comes while a turn waits to begin joins
 * it. It has read nothing yet, so it will see everything. Where a turn fails, or whoever had it died, those who joined
 * it share the next: a rebuild each would be in the way of all others.
 *
 * @throws what the rebuild of one's own turn throws, and where no turn came to its end
 */
export async function indexCatalogue(db: Firestore): Promise<void> {
  let beyond = 0;
  for (let joined = 0; joined < TURNS; joined += 1) {
    const {turn, isOurs} = await joinTurn(db, beyond);
    if (isOurs) return rebuild(db, turn);
    if (await isDone(db, turn)) return;
    beyond = turn;
  }
  throw new Error(`${TURNS} rebuilds of the catalogue failed one after the other.`);
}

async function rebuild(db: Firestore, turn: number): Promise<void> {
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

/** The turn after `beyond` that waits to begin, or a new one of our own. */
async function joinTurn(db: Firestore, beyond: number): Promise<{turn: number; isOurs: boolean}> {
  for (;;) {
    const read = await db.doc(paths.catalogueTurn).get();
    const last = read.data() as Turn | undefined;
    // A turn that has not begun when it is looked at reads later.
    if (last && last.turn > beyond && last.joinableUntil > Date.now())
      return {turn: last.turn, isOurs: false};
    const turn = (last?.turn ?? 0) + 1;
    const opened: Turn = {turn, joinableUntil: Date.now() + WAITING_MS};
    if (await writeAsRead(read, opened)) return {turn, isOurs: true};
    await sleep(Math.random() * LOOK_MS);
  }
}

/** Nobody joins a turn that reads already. */
function beginTurn(db: Firestore, turn: number): Promise<void> {
  return change(db, paths.catalogueTurn, (read) =>
    read.get('turn') === turn ? {joinableUntil: 0} : undefined,
  );
}

function finishTurn(db: Firestore, turn: number, how: keyof Finished): Promise<void> {
  return change(db, paths.catalogueDone, (read) => {
    const {[how]: latest = 0} = (read.data() ?? {}) as Finished;
    return latest < turn ? {[how]: turn} : undefined;
  });
}

/** Changes a document that others change too, as often as they come between. */
async function change(
  db: Firestore,
  path: string,
  to: (read: DocumentSnapshot) => Partial<Turn & Finished> | undefined,
): Promise<void> {
  for (;;) {
    const read = await db.doc(path).get();
    const changes = to(read);
    if (!changes || (await writeAsRead(read, changes))) return;
    await sleep(Math.random() * LOOK_MS);
  }
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
