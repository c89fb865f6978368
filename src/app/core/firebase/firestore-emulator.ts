import type {Firestore} from 'firebase/firestore/lite';
import type {FirebaseConfig} from './firebase-config';

/** Production talks to the project itself; `firestore-emulator.local.ts` takes this file's place in local builds. */
export function connectFirestore(_firestore: Firestore, _config: FirebaseConfig): void {
  return;
}
