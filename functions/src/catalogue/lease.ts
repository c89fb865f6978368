/**
 * A lease: one rebuild of an index at a time, one revision of a document. Whoever waits reads only after the one before
 * has committed, so the last index written is always made of the newest documents.
 */
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {writeAsRead} from '../firestore/write-as-read';

/** How long a rebuild may take before another may assume that it died. */
const LEASE_MS = 120_000;

/** How long to wait for one's turn: longer than a lease, so that a dead holder's is outlived. */
const PATIENCE_MS = 150_000;

export interface Lease {
  /**
   * Whether the lease is still ours, read inside the transaction that commits the work.
   * @throws when another has taken it over
   */
  confirm(transaction: Transaction): Promise<void>;
  /** Begins its time anew, for work that may take longer. @throws when another has taken it over */
  renew(): Promise<void>;
  /** Gives the lease back in the same commit. */
  release(transaction: Transaction): void;
  /** Gives it back when there is nothing to commit, if it is still ours. */
  abandon(): Promise<void>;
}

/** Waits for the lease and takes it: the catalogue's, or the one at `path`. A lease past its time is taken over. */
export async function takeLease(
  db: Firestore,
  patience = PATIENCE_MS,
  path: string = paths.catalogueLease,
): Promise<Lease> {
  const ref = db.doc(path);
  const owner = randomUUID();
  const deadline = Date.now() + patience;
  const isOurs = async (transaction: Transaction) => (await transaction.get(ref)).get('owner') === owner;
  // Without a transaction: many that wait must not be in the way of the one that works.
  const take = async () => {
    const read = await ref.get();
    const until: unknown = read.get('until');
    if (typeof until === 'number' && until > Date.now()) return false;
    return writeAsRead(read, {owner, until: Date.now() + LEASE_MS});
  };

  while (!(await take())) {
    if (Date.now() > deadline) throw new Error(`Another’s work under ${path} is still under way.`);
    await sleep(200 + Math.random() * 300);
  }
  const confirm = async (transaction: Transaction) => {
    if (!(await isOurs(transaction))) throw new Error(`The lease ${path} was lost to another.`);
  };
  return {
    confirm,
    renew: () =>
      db.runTransaction(async (transaction) => {
        await confirm(transaction);
        transaction.update(ref, {until: Date.now() + LEASE_MS});
      }),
    release: (transaction) => void transaction.delete(ref),
    abandon: () =>
      db.runTransaction(async (transaction) => {
        if (await isOurs(transaction)) transaction.delete(ref);
      }),
  };
}
