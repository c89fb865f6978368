import {type EnvironmentProviders, inject, makeEnvironmentProviders} from '@angular/core';
import {initializeApp} from 'firebase/app';
import {getFirestore, setLogLevel} from 'firebase/firestore/lite';
import {DocumentReader} from './document-reader';
import {FIRESTORE} from './firestore';
import {connectFirestore} from './firestore-emulator';
import {appOptions, FIREBASE_CONFIG} from './firebase-config';

/**
 * Firestore's lite client and the reader on top of it, for lazy routes that only read. Where Auth is loaded, it
 * belongs to the same app, and every read carries the person's identity.
 */
export function provideFirestoreReads(): EnvironmentProviders {
  return makeEnvironmentProviders([
    {
      provide: FIRESTORE,
      useFactory: () => {
        const config = inject(FIREBASE_CONFIG);
        // Errors reach the page through the reader; the client's own log names documents a stranger may not know of.
        setLogLevel('silent');
        const firestore = getFirestore(initializeApp(appOptions(config)));
        connectFirestore(firestore, config);
        return firestore;
      },
    },
    DocumentReader,
  ]);
}
