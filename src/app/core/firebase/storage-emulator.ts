import type {FirebaseStorage} from 'firebase/storage';
import type {FirebaseConfig} from './firebase-config';

/** Production talks to the project itself; `storage-emulator.local.ts` takes this file's place in local builds. */
export function connectStorage(_storage: FirebaseStorage, _config: FirebaseConfig): void {
  return;
}
