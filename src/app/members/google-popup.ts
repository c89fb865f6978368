import {
  type Auth,
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  signInWithPopup,
} from '@angular/fire/auth';

/** Google's own window. Its scripts are asked for here and nowhere else, once a person has chosen Google. */
export async function signInByPopup(auth: Auth): Promise<void> {
  const provider = new GoogleAuthProvider();
  provider.setCustomParameters({prompt: 'select_account'});
  await signInWithPopup(auth, provider, browserPopupRedirectResolver);
}
