import {
  type Auth,
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  linkWithPopup,
  reauthenticateWithPopup,
  signInWithPopup,
  type User,
} from '@angular/fire/auth';

function google(): GoogleAuthProvider {
  const provider = new GoogleAuthProvider();
  provider.setCustomParameters({prompt: 'select_account'});
  return provider;
}

/** Google's own window. Its scripts are asked for here and nowhere else, once a person has chosen Google. */
export async function signInByPopup(auth: Auth): Promise<void> {
  await signInWithPopup(auth, google(), browserPopupRedirectResolver);
}

/** The same window, to add the Google account to one that is signed in. */
export async function linkByPopup(user: User): Promise<void> {
  await linkWithPopup(user, google(), browserPopupRedirectResolver);
}

/** The same window, to show that it is still the same person. */
export async function confirmByPopup(user: User): Promise<void> {
  await reauthenticateWithPopup(user, google(), browserPopupRedirectResolver);
}
