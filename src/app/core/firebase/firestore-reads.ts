import {type EnvironmentProviders, inject, makeEnvironmentProviders} from '@angular/core';
import {initializeApp, provideFirebaseApp} from '@angular/fire/app';
import {getFirestore, provideFirestore} from '@angular/fire/firestore/lite';
import {DocumentReader} from './document-reader';
import {connectFirestore} from './firestore-emulator';
import {appOptions, FIREBASE_CONFIG} from './firebase-config';

/** Firestore's lite client and the reader on top of it, for lazy routes that only read. */
export function provideFirestoreReads(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideFirebaseApp(() => initializeApp(appOptions(inject(FIREBASE_CONFIG)))),
    provideFirestore(() => {
      const firestore = getFirestore();
      connectFirestore(firestore, inject(FIREBASE_CONFIG));
      return firestore;
    }),
    DocumentReader,
  ]);
}
