import {inject} from '@angular/core';
import {type Auth, GoogleAuthProvider, signInWithCredential} from '@angular/fire/auth';
import {MatDialog} from '@angular/material/dialog';
import type {DemoAccount} from '@model/members/demo-accounts';
import {firstValueFrom} from 'rxjs';
import {FIREBASE_CONFIG} from '../core/firebase/firebase-config';
import {DemoGoogleDialog} from './demo-google/demo-google-dialog';
import {signInByPopup} from './google-popup';

/**
 * Signs in with Google; on the emulators by a choice of the demo accounts, since Google's window needs Google.
 * The emulator takes an unsigned statement of who somebody is; Google's servers never would.
 */
export async function signInWithGoogle(auth: Auth): Promise<void> {
  if (!inject(FIREBASE_CONFIG).emulators) return signInByPopup(auth);
  const dialog = inject(MatDialog).open<DemoGoogleDialog, void, DemoAccount>(DemoGoogleDialog);
  const account = await firstValueFrom(dialog.afterClosed());
  if (!account) throw Object.assign(new Error('closed'), {code: 'auth/popup-closed-by-user'});
  const {googleSub: sub, email, name} = account;
  const statement = JSON.stringify({sub, email, email_verified: true, name});
  await signInWithCredential(auth, GoogleAuthProvider.credential(statement));
}
