import type {Firestore} from 'firebase-admin/firestore';
export async function clearTokens(): Promise<void> {
  throw new Error('to be built');
}
export type _Unused = Firestore;
