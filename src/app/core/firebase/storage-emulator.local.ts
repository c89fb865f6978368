import {connectStorageEmulator, type FirebaseStorage} from 'firebase/storage';
import type {FirebaseConfig} from './firebase-config';

/** Points the client at the emulator that `app.html` names. */
export function connectStorage(storage: FirebaseStorage, config: FirebaseConfig): void {
  if (!config.emulators) return;
  const [host = '', port] = config.emulators.storage.split(':');
  connectStorageEmulator(storage, host, Number(port));
}
