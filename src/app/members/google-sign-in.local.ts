import {inject} from '@angular/core';
import {
  type Auth,
  GoogleAuthProvider,
  linkWithCredential,
  type OAuthCredential,
  reauthenticateWithCredential,
  signInWithCredential,
  type User,
} from '@angular/fire/auth';
import {MatDialog} from '@angular/material/dialog';
import type {DemoAccount} from '@model/members/demo-accounts';
import {firstValueFrom} from 'rxjs';
import {FIREBASE_CONFIG} from '../core/firebase/firebase-config';
import {DemoGoogleDialog} from './demo-google/demo-google-dialog';
import {confirmByPopup, linkByPopup, signInByPopup} from './google-popup';

/**
 * Signs in with Google; on the emulators by a choice of the demo accounts, since Google's window needs Google.
 * The emulator takes an unsigned statement of who somebody is; Google's servers never would.
 */
export async function signInWithGoogle(auth: Auth): Promise<void> {
  if (!inject(FIREBASE_CONFIG).emulators) return signInByPopup(auth);
  await signInWithCredential(auth, await chosenCredential());
}

/** Adds a Google account to the one that is signed in. */
export async function linkGoogle(user: User): Promise<void> {
  if (!inject(FIREBASE_CONFIG).emulators) return linkByPopup(user);
  await linkWithCredential(user, await chosenCredential());
}

/** Shows by Google that it is still the same person. */
export async function confirmWithGoogle(user: User): Promise<void> {
  if (!inject(FIREBASE_CONFIG).emulators) return confirmByPopup(user);
  await reauthenticateWithCredential(user, await chosenCredential());
}

async function chosenCredential(): Promise<OAuthCredential> {
  const dialog = inject(MatDialog).open<DemoGoogleDialog, void, DemoAccount>(DemoGoogleDialog);
  const account = await firstValueFrom(dialog.afterClosed());
  if (!account) throw Object.assign(new Error('closed'), {code: 'auth/popup-closed-by-user'});
  const {googleSub: sub, email, name} = account;
  return GoogleAuthProvider.credential(JSON.stringify({sub, email, email_verified: true, name}));
}
