import {createEnvironmentInjector, EnvironmentInjector, inject, InjectionToken} from '@angular/core';

/** A way of signing in that an account has. By `email` stands for a mailed link and a password: Firebase tells no more. */
export type SignInWay = 'google' | 'email';

/** Somebody signed in, as the authentication service knows them. */
export interface SignedInPerson {
  readonly uid: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  readonly ways: readonly SignInWay[];
  /** What the ID token claims: the role among it. Empty where no token could be had. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What a link sent by email wants of us, in the words of Firebase's addresses. */
export type LinkMode = 'signIn' | 'resetPassword' | 'verifyEmail';

/** The authentication service, in the portal's terms. Every method rejects with what `problemOf` understands. */
export interface AuthGateway {
  /** Tells who is signed in: first as restored, then at each new token and each change of person. */
  watch(listener: (person: SignedInPerson | null) => void): void;
  idToken(): Promise<string | undefined>;
  /** Asks for a new token, and answers with the claims of now. */
  refresh(): Promise<SignedInPerson | null>;
  signOut(): Promise<void>;

  signInWithGoogle(): Promise<void>;
  signInWithPassword(email: string, password: string): Promise<void>;
  /** Makes an account, or does nothing a caller could tell apart where one exists; either way a mail is on its way. */
  createAccount(email: string, password: string): Promise<void>;
  /** Mails a link that signs in and then lands on `returnTo`. */
  sendSignInLink(email: string, returnTo: string): Promise<void>;
  signInWithLink(email: string, address: string): Promise<void>;
  sendPasswordReset(email: string): Promise<void>;
  /** The address whose password `code` may set. */
  checkResetCode(code: string): Promise<string>;
  resetPassword(code: string, password: string): Promise<void>;
  sendVerification(): Promise<void>;
  verifyAddress(code: string): Promise<void>;

  /** Lets the person who is signed in sign in with Google as well. */
  linkGoogle(): Promise<void>;
  unlinkGoogle(): Promise<void>;
  /** Sets the password of who is signed in; asks for a sign-in of late. */
  setPassword(password: string): Promise<void>;
  /** Shows again that the person at the keyboard is the one who is signed in. */
  confirmWithPassword(password: string): Promise<void>;
  confirmWithGoogle(): Promise<void>;
}

/** Opens the gateway. Its code, Firebase Auth, is fetched at the first call. */
export const AUTH_GATEWAY = new InjectionToken<() => Promise<AuthGateway>>('auth-gateway', {
  providedIn: 'root',
  factory: () => {
    const parent = inject(EnvironmentInjector);
    return async () => {
      const {FirebaseAuthGateway, provideAuthGateway} = await import('./firebase-auth-gateway');
      return createEnvironmentInjector([provideAuthGateway()], parent).get(FirebaseAuthGateway);
    };
  },
});
