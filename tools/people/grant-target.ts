import {readFileSync} from 'node:fs';
import {adminEnvironment, announcementOf, type RunningPortal} from '../local/portal';

const EMULATORS = [
  'FIRESTORE_EMULATOR_HOST',
  'FIREBASE_AUTH_EMULATOR_HOST',
  'FIREBASE_STORAGE_EMULATOR_HOST',
];

/**
 * Finds out which project is meant and sets the environment by which the Admin SDK reaches it, and nothing else: a
 * real project is never reached by accident, nor an emulator in its place.
 */
export function aimAt(project: string | undefined): string {
  if (project !== undefined && !project.startsWith('demo-')) {
    for (const name of EMULATORS) Reflect.deleteProperty(process.env, name);
    return project;
  }
  if (process.env['FIREBASE_AUTH_EMULATOR_HOST'] && process.env['FIRESTORE_EMULATOR_HOST']) {
    return project ?? process.env['GCLOUD_PROJECT'] ?? 'demo-canheal';
  }
  const running = runningPortal();
  if (!running) {
    throw new Error(
      'No portal runs on this machine. Run `npm start` first, or name a real project by --project.',
    );
  }
  if (project !== undefined && project !== running.projectId) {
    throw new Error(`The portal on this machine is ${running.projectId}, not ${project}.`);
  }
  Object.assign(process.env, adminEnvironment(running.ports));
  return running.projectId;
}

function runningPortal(): RunningPortal | undefined {
  try {
    const running = JSON.parse(readFileSync(announcementOf('start'), 'utf8')) as RunningPortal;
    process.kill(running.pid, 0); // throws where there is no such process
    return running;
  } catch {
    return undefined;
  }
}
