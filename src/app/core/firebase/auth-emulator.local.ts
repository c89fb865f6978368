import {type Auth, connectAuthEmulator} from '@angular/fire/auth';
import type {FirebaseConfig} from './firebase-config';

/** Whether "Continue with Google" offers the demo accounts instead of Google's own window. */
export const DEMO_GOOGLE = true as boolean;

/** Points the client at the emulator that `app.html` names. */
export function connectAuth(auth: Auth, config: FirebaseConfig): void {
  if (config.emulators) connectAuthEmulator(auth, config.emulators.auth, {disableWarnings: true});
}
