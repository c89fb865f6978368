import {
  DOCUMENT,
  EnvironmentInjector,
  type EnvironmentProviders,
  inject,
  Injectable,
  makeEnvironmentProviders,
  runInInjectionContext,
} from '@angular/core';
import {
  applyActionCode,
  Auth,
  confirmPasswordReset,
  createUserWithEmailAndPassword,
  EmailAuthProvider,
  getIdTokenResult,
  onIdTokenChanged,
  reauthenticateWithCredential,
  reload,
  sendEmailVerification,
  sendPasswordResetEmail,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  signOut,
  unlink,
  updatePassword,
  type User,
  verifyPasswordResetCode,
} from '@angular/fire/auth';
import {provideAuthClient} from '../core/firebase/auth-client';
import type {AuthGateway, SignedInPerson} from './auth-gateway';
import {confirmWithGoogle, linkGoogle, signInWithGoogle} from './google-sign-in';

/** The gateway over Firebase Auth. The only file of this noun, with the two ways through Google, that knows it. */
@Injectable()
export class FirebaseAuthGateway implements AuthGateway {
  private readonly auth = inject(Auth);
  private readonly injector = inject(EnvironmentInjector);
  private readonly origin = inject(DOCUMENT).location.origin;
  /** While an account is made, its owner is signed in for a moment that nobody need hear of. */
  private makingAccount = false;

  watch(listener: (person: SignedInPerson | null) => void): void {
    let latest = 0;
    this.run(() =>
      onIdTokenChanged(this.auth, (user) => {
        if (this.makingAccount) return;
        const turn = ++latest;
        void personOf(user).then((person) => {
          if (turn === latest) listener(person);
        });
      }),
    );
  }

  async idToken(): Promise<string | undefined> {
    return this.auth.currentUser?.getIdToken();
  }

  async refresh(): Promise<SignedInPerson | null> {
    const user = this.auth.currentUser;
    if (!user) return null;
    await this.run(() => reload(user));
    await user.getIdToken(true);
    return personOf(user);
  }

  signOut(): Promise<void> {
    return this.run(() => signOut(this.auth));
  }

  signInWithGoogle(): Promise<void> {
    return this.run(() => signInWithGoogle(this.auth));
  }

  async signInWithPassword(email: string, password: string): Promise<void> {
    await this.run(() => signInWithEmailAndPassword(this.auth, email, password));
  }

  async createAccount(email: string, password: string): Promise<void> {
    this.makingAccount = true;
    try {
      const {user} = await this.run(() => createUserWithEmailAndPassword(this.auth, email, password));
      await this.run(() => sendEmailVerification(user, {url: `${this.origin}/sign-in`}));
      await this.signOut();
    } catch (error) {
      // Who has an account here is nobody else's business: its owner gets a mail, the page says the same.
      if ((error as {code?: unknown}).code !== 'auth/email-already-in-use') throw error;
      await this.sendPasswordReset(email);
    } finally {
      this.makingAccount = false;
    }
  }

  sendSignInLink(email: string, returnTo: string): Promise<void> {
    const url = `${this.origin}/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
    return this.run(() => sendSignInLinkToEmail(this.auth, email, {url, handleCodeInApp: true}));
  }

  async signInWithLink(email: string, address: string): Promise<void> {
    await this.run(() => signInWithEmailLink(this.auth, email, address));
  }

  async sendPasswordReset(email: string): Promise<void> {
    try {
      await this.run(() => sendPasswordResetEmail(this.auth, email, {url: `${this.origin}/sign-in`}));
    } catch (error) {
      if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
    }
  }

  checkResetCode(code: string): Promise<string> {
    return this.run(() => verifyPasswordResetCode(this.auth, code));
  }

  resetPassword(code: string, password: string): Promise<void> {
    return this.run(() => confirmPasswordReset(this.auth, code, password));
  }

  async sendVerification(): Promise<void> {
    const user = this.auth.currentUser;
    if (user) await this.run(() => sendEmailVerification(user, {url: `${this.origin}/account`}));
  }

  async verifyAddress(code: string): Promise<void> {
    await this.run(() => applyActionCode(this.auth, code));
    await this.refresh();
  }

  async linkGoogle(): Promise<void> {
    await this.run(() => linkGoogle(this.owner()));
    await this.refresh();
  }

  async unlinkGoogle(): Promise<void> {
    await this.run(() => unlink(this.owner(), 'google.com'));
    await this.refresh();
  }

  async setPassword(password: string): Promise<void> {
    await this.run(() => updatePassword(this.owner(), password));
    await this.refresh();
  }

  async confirmWithPassword(password: string): Promise<void> {
    const owner = this.owner();
    const credential = EmailAuthProvider.credential(owner.email ?? '', password);
    await this.run(() => reauthenticateWithCredential(owner, credential));
    await this.refresh();
  }

  async confirmWithGoogle(): Promise<void> {
    await this.run(() => confirmWithGoogle(this.owner()));
    await this.refresh();
  }

  /** Who is signed in; only they are ever asked. */
  private owner(): User {
    const user = this.auth.currentUser;
    if (!user) throw Object.assign(new Error('signed out'), {code: 'auth/requires-recent-login'});
    return user;
  }

  private run<T>(call: () => T): T {
    return runInInjectionContext(this.injector, call);
  }
}

async function personOf(user: User | null): Promise<SignedInPerson | null> {
  if (!user) return null;
  // Offline with an expired token: still the same person, but nothing vouches for a role.
  const claims = await getIdTokenResult(user).then(
    (token) => token.claims,
    () => ({}),
  );
  const {uid, email, emailVerified, displayName} = user;
  const providers = user.providerData.map(({providerId}) => providerId);
  const ways = [
    ...(providers.includes('google.com') ? (['google'] as const) : []),
    ...(providers.includes('password') ? (['email'] as const) : []),
  ];
  return {uid, email: email ?? undefined, emailVerified, name: displayName ?? undefined, ways, claims};
}

/** The gateway and the Auth client below it. */
export function provideAuthGateway(): EnvironmentProviders {
  return makeEnvironmentProviders([provideAuthClient(), FirebaseAuthGateway]);
}
