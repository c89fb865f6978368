/** The emulated Firestore that the functions' specs run against. */
import {getApps, initializeApp} from 'firebase-admin/app';
import {getFirestore, type Firestore} from 'firebase-admin/firestore';

/** A project of its own, so that no other spec's documents are in the way. */
export const PROJECT = 'demo-canheal-functions';

/** The default app's Firestore, which the handlers use too. */
export function emulatedFirestore(): Firestore {
  if (!process.env['FIRESTORE_EMULATOR_HOST']) {
    throw new Error('These specs need the Firestore emulator: set FIRESTORE_EMULATOR_HOST.');
  }
  if (!getApps().some(({name}) => name === '[DEFAULT]')) {
    initializeApp({projectId: PROJECT, storageBucket: `${PROJECT}.appspot.com`});
  }
  return getFirestore();
}

/** Empties the database. */
export async function emptyDatabase(): Promise<void> {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  const address = `http://${host}/emulator/v1/projects/${PROJECT}/databases/(default)/documents`;
  const response = await fetch(address, {method: 'DELETE'});
  if (!response.ok) throw new Error(`The emulator did not empty its database: ${response.status}.`);
}
