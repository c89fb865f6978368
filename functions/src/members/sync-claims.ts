import type {Firestore} from 'firebase-admin/firestore';
export async function syncClaims(_db: Firestore, _uid: string): Promise<void> {
  throw new Error('to be built');
}
export type _Unused = Firestore;
