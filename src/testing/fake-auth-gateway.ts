import type {AuthGateway, SignedInPerson} from '../app/members/auth-gateway';

/** A person as Firebase would know them; say what differs. */
export function person(differing: Partial<SignedInPerson> = {}): SignedInPerson {
  return {
    uid: 'uid-1',
    email: 'jane@partner.example',
    emailVerified: true,
    name: 'Jane Roe',
    ways: ['email'],
    claims: {},
    ...differing,
  };
}

/** An error as Firebase throws it. */
export function authError(code: string): Error {
  return Object.assign(new Error(code), {code: `auth/${code}`});
}

/** The authentication service, played by the spec: `tell` says who is signed in. */
export class FakeAuthGateway implements AuthGateway {
  /** What was asked of it, in order. */
  readonly calls: string[] = [];
  /** What the next command fails with. */
  failure?: Error;
  /** The claims the next new token carries, where they differ. */
  freshClaims?: SignedInPerson['claims'];
  private listener?: (person: SignedInPerson | null) => void;

  /** @param current who is signed in; `undefined` while it is being found out */
  constructor(private current?: SignedInPerson | null) {}

  /** Whether somebody waits to hear who is signed in. */
  get isWatched(): boolean {
    return this.listener !== undefined;
  }

  tell(current: SignedInPerson | null): void {
    this.current = current;
    this.listener?.(current);
  }

  watch(listener: (person: SignedInPerson | null) => void): void {
    this.listener = listener;
    if (this.current !== undefined) listener(this.current);
  }

  async idToken() {
    return this.current ? `token of ${this.current.uid}` : undefined;
  }

  async refresh() {
    await this.note('refresh');
    if (this.current && this.freshClaims) this.current = {...this.current, claims: this.freshClaims};
    return this.current ?? null;
  }

  async signOut() {
    await this.note('signOut');
    this.current = null;
  }

  signInWithGoogle = () => this.note('signInWithGoogle');
  signInWithPassword = (email: string, password: string) => this.note('signInWithPassword', email, password);
  createAccount = (email: string, password: string) => this.note('createAccount', email, password);
  sendSignInLink = (email: string, returnTo: string) => this.note('sendSignInLink', email, returnTo);
  signInWithLink = (email: string) => this.note('signInWithLink', email);
  sendPasswordReset = (email: string) => this.note('sendPasswordReset', email);
  resetPassword = (code: string, password: string) => this.note('resetPassword', code, password);
  sendVerification = () => this.note('sendVerification');
  verifyAddress = (code: string) => this.note('verifyAddress', code);

  linkGoogle = () => this.note('linkGoogle');
  unlinkGoogle = () => this.note('unlinkGoogle');
  setPassword = (password: string) => this.note('setPassword', password);
  confirmWithPassword = (password: string) => this.note('confirmWithPassword', password);
  confirmWithGoogle = () => this.note('confirmWithGoogle');

  async checkResetCode(code: string) {
    await this.note('checkResetCode', code);
    return 'jane@partner.example';
  }

  private async note(...call: string[]): Promise<void> {
    this.calls.push(call.join(' '));
    const {failure} = this;
    delete this.failure;
    if (failure) throw failure;
  }
}
