import {inject, InjectionToken} from '@angular/core';
import {DOCUMENT} from '@angular/common';

/** Addresses of the local emulators; absent in production. */
export interface EmulatorAddresses {
  /** Base address, as in `http://127.0.0.1:9099`. */
  readonly auth: string;
  /** Host and port, as in `127.0.0.1:8080`. */
  readonly firestore: string;
  readonly storage: string;
  readonly functions?: string;
}

/** The Firebase project this page talks to, as `app.html` names it. */
export interface FirebaseConfig {
  readonly projectId: string;
  readonly apiKey: string;
  readonly authDomain?: string;
  readonly storageBucket: string;
  readonly appId?: string;
  readonly emulators?: EmulatorAddresses;
}

/** Reads `<meta name="firebase-config">`, so that one build serves every project. */
export const FIREBASE_CONFIG = new InjectionToken<FirebaseConfig>('firebase-config', {
  providedIn: 'root',
  factory: () => {
    const meta = inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name="firebase-config"]');
    return JSON.parse(meta?.content ?? '{}') as FirebaseConfig;
  },
});

/** The options `initializeApp` takes. Equal options yield the same app wherever it is asked for. */
export function appOptions({projectId, apiKey, authDomain, storageBucket, appId}: FirebaseConfig) {
  return {projectId, apiKey, storageBucket, ...(authDomain && {authDomain}), ...(appId && {appId})};
}

/** Firestore's REST address of this project's documents, without a slash at the end. */
export function documentsAddress(config: FirebaseConfig): string {
  const host = config.emulators ? `http://${config.emulators.firestore}` : 'https://firestore.googleapis.com';
  return `${host}/v1/projects/${config.projectId}/databases/(default)/documents`;
}

/** The address of a Storage object. It holds no token: the rules decide who may fetch it. */
export function fileAddress(config: FirebaseConfig, path: string): string {
  const host = config.emulators
    ? `http://${config.emulators.storage}`
    : 'https://firebasestorage.googleapis.com';
  return `${host}/v0/b/${config.storageBucket}/o/${encodeURIComponent(path)}?alt=media`;
}
