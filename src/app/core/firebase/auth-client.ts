import {DOCUMENT, type EnvironmentProviders, inject, makeEnvironmentProviders} from '@angular/core';
import {FirebaseApp, initializeApp, provideFirebaseApp} from '@angular/fire/app';
import {
  browserLocalPersistence,
  indexedDBLocalPersistence,
  initializeAuth,
  provideAuth,
} from '@angular/fire/auth';
import {connectAuth} from './auth-emulator';
import {appOptions, FIREBASE_CONFIG} from './firebase-config';

/**
 * Firebase Auth on the same app as the Firestore clients, which then carry the person's identity. Import it lazily:
 * anonymous visitors never need it. Without a popup resolver, nothing is asked of Google until somebody chooses it.
 */
export function provideAuthClient(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideFirebaseApp(() => initializeApp(appOptions(inject(FIREBASE_CONFIG)))),
    provideAuth(() => {
      const auth = initializeAuth(inject(FirebaseApp), {
        persistence: [indexedDBLocalPersistence, browserLocalPersistence],
      });
      connectAuth(auth, inject(FIREBASE_CONFIG));
      // Google writes its mails in the language of the page they were asked from.
      auth.languageCode = inject(DOCUMENT).documentElement.lang || null;
      return auth;
    }),
  ]);
}
