import type {NotificationFields} from '@model/notifications/notification';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {DAY_MS, type Limit} from '../limits/limit';
import {enqueue} from '../outbox/outbox';

/** Documents and versions an account may add. */
export const DOCUMENTS_A_DAY: Limit = {name: 'documents', count: 50, windowMs: DAY_MS};

/** The members of these work packages, without the one whose doing it is. */
export async function peopleToTell(
  db: Firestore,
  workPackages: readonly number[],
  actor: string,
): Promise<string[]> {
  const {docs} = await db
    .collection(paths.members)
    .where('workPackages', 'array-contains-any', workPackages)
    .select('role')
    .get();
  return docs.filter((doc) => doc.id !== actor && doc.get('role')).map((doc) => doc.id);
}

/** Leaves behind what is to be done about a document with a new file. */
export function enqueueNewFile(
  db: Firestore,
  transaction: Transaction,
  file: {
    readonly id: string;
    readonly version: number;
    readonly incoming: string;
    readonly uids: readonly string[];
    readonly notification: Omit<NotificationFields, 'uid'>;
  },
): void {
  const {id, version, incoming, uids, notification} = file;
  enqueue(db, transaction, {kind: 'index-documents'});
  enqueue(db, transaction, {kind: 'read-document', id, version});
  enqueue(db, transaction, {kind: 'remove-files', prefix: incoming});
  if (uids.length > 0) enqueue(db, transaction, {kind: 'notify', uids, notification});
}
