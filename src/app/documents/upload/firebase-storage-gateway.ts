import {initializeApp} from 'firebase/app';
import {getStorage, ref, uploadBytesResumable} from 'firebase/storage';
import {connectStorage} from '../../core/firebase/storage-emulator';
import {appOptions, type FirebaseConfig} from '../../core/firebase/firebase-config';
import type {StorageGateway} from './storage-gateway';

/** Milliseconds Storage's client tries by itself before it says that it can't: a large file is not begun anew lightly. */
const PATIENCE = 10 * 60_000;

let gateway: StorageGateway | undefined;

/** Storage's own client, on the app that carries the person's identity. */
export function firebaseStorageGateway(config: FirebaseConfig): StorageGateway {
  if (gateway) return gateway;
  const storage = getStorage(initializeApp(appOptions(config)));
  connectStorage(storage, config);
  storage.maxUploadRetryTime = PATIENCE;
  const opened: StorageGateway = {
    send(path, file, contentType, progress) {
      const task = uploadBytesResumable(ref(storage, path), file, {contentType});
      task.on('state_changed', ({bytesTransferred}) => progress(bytesTransferred));
      return {
        done: Promise.resolve(task).then(() => undefined),
        pause: () => void task.pause(),
        resume: () => void task.resume(),
        cancel: () => {
          if (task.cancel()) return;
          // A task that rests does not hear of it.
          task.resume();
          task.cancel();
        },
      };
    },
  };
  gateway = opened;
  return opened;
}
