import type {Firestore} from 'firebase-admin/firestore';
export async function readDocument(_db: Firestore, _id: string, _version: number): Promise<void> {
  throw new Error('to be built');
}
export type _Unused = Firestore;
