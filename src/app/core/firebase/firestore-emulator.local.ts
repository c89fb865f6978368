import {connectFirestoreEmulator, type Firestore} from 'firebase/firestore/lite';
import type {FirebaseConfig} from './firebase-config';

/** Points the client at the emulator that `app.html` names. */
export function connectFirestore(firestore: Firestore, config: FirebaseConfig): void {
  if (!config.emulators) return;
  const [host = '', port] = config.emulators.firestore.split(':');
  connectFirestoreEmulator(firestore, host, Number(port));
}
