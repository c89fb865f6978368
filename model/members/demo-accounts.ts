import type {Role} from '../access/role';

/** A person of the local portal. No real project ever knows these accounts. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** Absent for the one who signs in without being a member. */
  readonly role?: Role;
  /** The subject of the Google account linked to it, as Google's own tokens name one. */
  readonly googleSub: string;
}

/** The password of every demo account. */
export const DEMO_PASSWORD = 'canheal-demo';

/** The people of `npm start`, one for each kind of access. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {email: 'admin@demo.canheal.eu', name: 'Demo Admin', role: 'admin', googleSub: 'google-admin'},
  {email: 'editor@demo.canheal.eu', name: 'Demo Editor', role: 'editor', googleSub: 'google-editor'},
  {email: 'member@demo.canheal.eu', name: 'Demo Member', role: 'member', googleSub: 'google-member'},
  {email: 'stranger@demo.canheal.eu', name: 'Demo Stranger', googleSub: 'google-stranger'},
];
