import {deleteApp, initializeApp} from 'firebase-admin/app';
import {getFirestore} from 'firebase-admin/firestore';
import {getStorage} from 'firebase-admin/storage';
import {randomUUID} from 'node:crypto';
import type {Bucket} from '../../functions/src/files/bucket';
import {leaveEmulators, useLocalEmulators} from '../emulators/local-project';
import type {Project} from './take-backup';

/** Does something with a project: one whose id begins with `demo-` on the emulators, any other at Google. */
export async function withProject<T>(
  id: string,
  bucket: string | undefined,
  work: (project: Project) => Promise<T>,
): Promise<T> {
  if (id.startsWith('demo-')) useLocalEmulators();
  else leaveEmulators();
  const storageBucket = bucket ?? `${id}.appspot.com`;
  const app = initializeApp({projectId: id, storageBucket}, `project-${randomUUID()}`);
  try {
    // Typed after another copy of the same library, the functions' own.
    return await work({id, db: getFirestore(app), bucket: getStorage(app).bucket() as unknown as Bucket});
  } finally {
    await deleteApp(app);
  }
}
