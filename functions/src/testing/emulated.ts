/** The emulated Firestore that the functions' specs run against. */
import {getApps, initializeApp} from 'firebase-admin/app';
import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {emptyFirestore} from './empty-firestore';

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
export function emptyDatabase(): Promise<void> {
  return emptyFirestore(process.env['FIRESTORE_EMULATOR_HOST'] ?? '', PROJECT);
}
