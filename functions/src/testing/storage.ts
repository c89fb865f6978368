import {getStorage} from 'firebase-admin/storage';
import {emulatedFirestore} from './emulated';

/** The emulated bucket that the functions' specs run against: the default app's own. */
export function emulatedBucket() {
  emulatedFirestore();
  return getStorage().bucket();
}

/** Deletes every file of it. */
export async function emptyBucket(): Promise<void> {
  const [files] = await emulatedBucket().getFiles();
  await Promise.all(files.map((file) => file.delete({ignoreNotFound: true})));
}
