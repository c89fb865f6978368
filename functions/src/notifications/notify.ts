import type {Firestore} from 'firebase-admin/firestore';
export async function notify(
  _db: Firestore,
  _id: string,
  _uids: readonly string[],
  _n: object,
): Promise<void> {
  throw new Error('to be built');
}
export type _Unused = Firestore;
