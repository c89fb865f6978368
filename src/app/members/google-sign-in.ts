import type {Auth, User} from '@angular/fire/auth';
import {confirmByPopup, linkByPopup, signInByPopup} from './google-popup';

/** Signs in with Google. `google-sign-in.local.ts` takes this file's place in local builds. */
export function signInWithGoogle(auth: Auth): Promise<void> {
  return signInByPopup(auth);
}

/** Adds a Google account to the one that is signed in. */
export function linkGoogle(user: User): Promise<void> {
  return linkByPopup(user);
}

/** Shows by Google that it is still the same person. */
export function confirmWithGoogle(user: User): Promise<void> {
  return confirmByPopup(user);
}
