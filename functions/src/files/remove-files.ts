import type {Firestore} from 'firebase-admin/firestore';
export async function removeFiles(_prefix: string): Promise<void> {
  throw new Error('to be built');
}
export type _Unused = Firestore;
