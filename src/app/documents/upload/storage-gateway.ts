import {inject, InjectionToken} from '@angular/core';
import {FIREBASE_CONFIG} from '../../core/firebase/firebase-config';

/** Bytes on their way. */
export interface Sending {
  /** Resolves once all of them have arrived. @throws with Storage's `code` */
  readonly done: Promise<void>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/** Where files go: Storage, or what a spec plays. */
export interface StorageGateway {
  send(path: string, file: Blob, contentType: string, progress: (sent: number) => void): Sending;
}

/** Opens Storage in the name of who is signed in; its client is fetched with the first upload. */
export const STORAGE_GATEWAY = new InjectionToken<() => Promise<StorageGateway>>('storage-gateway', {
  providedIn: 'root',
  factory: () => {
    const config = inject(FIREBASE_CONFIG);
    return async () => (await import('./firebase-storage-gateway')).firebaseStorageGateway(config);
  },
});
