import type {Auth} from '@angular/fire/auth';
import {signInByPopup} from './google-popup';

/** Signs in with Google. `google-sign-in.local.ts` takes this file's place in local builds. */
export function signInWithGoogle(auth: Auth): Promise<void> {
  return signInByPopup(auth);
}
