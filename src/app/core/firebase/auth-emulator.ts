import type {Auth} from '@angular/fire/auth';
import type {FirebaseConfig} from './firebase-config';

/** Whether "Continue with Google" offers the demo accounts instead of Google's own window. */
export const DEMO_GOOGLE = false as boolean;

/** Production talks to the project itself; `auth-emulator.local.ts` takes this file's place in local builds. */
export function connectAuth(_auth: Auth, _config: FirebaseConfig): void {
  return;
}
