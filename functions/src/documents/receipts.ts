import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {keyedHash} from '../access/keyed-hash';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';

/** What became of an upload: asked again, the same answer is given. */
export interface Receipt {
  readonly id: string;
  readonly version: number;
}

/** What stands for one person's upload. */
export function uploadHash(uid: string, upload: string): string {
  return keyedHash('upload', `${uid}/${upload}`);
}

/** What became of an upload, if it was taken in already. */
export async function receiptOf(
  db: Firestore,
  transaction: Transaction,
  hash: string,
): Promise<Receipt | undefined> {
  return (await transaction.get(refOf(db, hash))).data() as Receipt | undefined;
}

/** Remembers what became of an upload, for longer than the upload itself is kept. */
export function leaveReceipt(
  db: Firestore,
  transaction: Transaction,
  hash: string,
  {id, version}: Receipt,
  now: Date,
): void {
  transaction.create(refOf(db, hash), {id, version, expiresAt: new Date(now.getTime() + 2 * DAY_MS)});
}

/** Among the limits, whose sweep takes away what has expired. */
function refOf(db: Firestore, hash: string) {
  return db.doc(paths.limit(`upload-${hash}`));
}
