import type {Firestore} from 'firebase/firestore';
import type {FirebaseConfig} from './firebase-config';

/** Production talks to the project itself; `live-emulator.local.ts` takes this file's place in local builds. */
export function connectLive(_firestore: Firestore, _config: FirebaseConfig): void {
  return;
}
