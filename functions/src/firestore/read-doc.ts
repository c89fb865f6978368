import type {DocumentReference, DocumentSnapshot, Transaction} from 'firebase-admin/firestore';

/** How a document is read: in a transaction, which then depends on it, or as it stands now. */
export type ReadDoc = (ref: DocumentReference) => Promise<DocumentSnapshot>;

export const asItStands: ReadDoc = (ref) => ref.get();

export function within(transaction: Transaction): ReadDoc {
  return (ref) => transaction.get(ref);
}
