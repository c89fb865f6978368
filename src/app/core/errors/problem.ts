import {CommandError, refusalInWords} from '../commands/command-error';
import {isMissingChunk} from './app-error-handler';
import {ToldError} from './told-error';

const MISMATCH = () =>
  $localize`That address and password don't belong together. Check both, or have a sign-in link sent to you.`;
const SPENT_LINK = () => $localize`This link has expired or has been used before. Ask for a new one.`;
const CLOSED = () =>
  $localize`Google's window was closed before you had signed in. Nothing has changed: try again, or use your email address.`;
const NOT_OFFERED = () => $localize`This way of signing in is not switched on here. Use another one.`;
const WEAK = () => $localize`That password is too easy to guess. Choose a longer one.`;
const OURS = () => $localize`Something went wrong on our side. Try again in a moment.`;
const UNREACHABLE = () => $localize`The portal can't be reached. Check your connection, then try again.`;

/** Firebase's codes in sentences a person can act on. None tells whether an address has an account. */
const SENTENCES: Record<string, () => string> = {
  'auth/invalid-credential': MISMATCH,
  'auth/wrong-password': MISMATCH,
  'auth/user-not-found': MISMATCH,
  'auth/expired-action-code': SPENT_LINK,
  'auth/invalid-action-code': SPENT_LINK,
  'auth/popup-closed-by-user': CLOSED,
  'auth/cancelled-popup-request': CLOSED,
  'auth/popup-blocked': () =>
    $localize`Your browser kept Google's window from opening. Allow it for this page, then try again.`,
  'auth/invalid-email': () =>
    $localize`That is not the address this link was sent to, or it has a slip in it.`,
  'auth/too-many-requests': () =>
    $localize`There were too many tries in a short time. Wait a few minutes, then try again.`,
  'auth/quota-exceeded': () => $localize`The portal has sent all the mail it may today. Sign in another way.`,
  'auth/user-disabled': () =>
    $localize`This account has been closed. Write to the project if that is a mistake.`,
  'auth/account-exists-with-different-credential': () =>
    $localize`You have signed in with this address in another way before. Use that one.`,
  'auth/operation-not-allowed': NOT_OFFERED,
  'auth/unauthorized-domain': NOT_OFFERED,
  'auth/operation-not-supported-in-this-environment': NOT_OFFERED,
  'auth/credential-already-in-use': () =>
    $localize`That Google account belongs to another account of this portal. Sign in with it, or choose another one.`,
  'auth/email-already-in-use': () =>
    $localize`The address of that Google account belongs to another account of this portal.`,
  'auth/provider-already-linked': () => $localize`This account has a Google account already.`,
  'auth/no-such-provider': () => $localize`This account has no Google account any more. Reload the page.`,
  'auth/user-mismatch': () =>
    $localize`That is another person's account. Choose the one you are signed in with.`,
  'auth/requires-recent-login': () => $localize`Sign in again first: this asks for a fresh sign-in.`,
  'auth/weak-password': WEAK,
  'auth/password-does-not-meet-requirements': WEAK,
  'auth/network-request-failed': UNREACHABLE,
};

/** What went wrong with something a person asked for, in a sentence. */
export function problemOf(error: unknown): string {
  if (isMissingChunk(error)) return UNREACHABLE();
  if (error instanceof ToldError) return error.sentence;
  if (error instanceof CommandError) {
    return error.kind === 'refused'
      ? refusalInWords(error.details)
      : error.kind === 'unreachable'
        ? UNREACHABLE()
        : OURS();
  }
  const sentence = SENTENCES[String((error as {code?: unknown} | undefined)?.code)];
  return sentence?.() ?? OURS();
}
