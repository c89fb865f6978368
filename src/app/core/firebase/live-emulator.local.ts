import {connectFirestoreEmulator, type Firestore} from 'firebase/firestore';
import type {FirebaseConfig} from './firebase-config';

/** Points the client at the emulator that `app.html` names. */
export function connectLive(firestore: Firestore, config: FirebaseConfig): void {
  if (!config.emulators) return;
  const [host = '', port] = config.emulators.firestore.split(':');
  connectFirestoreEmulator(firestore, host, Number(port));
}
