import {type Auth, getAuth, type UserRecord} from 'firebase-admin/auth';
import type {Caller} from '../commands/answer';

/**
 * The account behind a caller, if it may be admitted: the token calls the address verified, and the account still has
 * this address, verified, and is not disabled. A token is up to an hour old; the account is asked as it is now.
 *
 * Somebody may make an account with another's address and a password of their own, and wait for the owner. That
 * account is unverified and gets nowhere. When the owner comes by Google, Firebase drops the password and ends
 * all sessions from before. When the owner confirms the address by a link instead, the password stays: nothing in an
 * account tells whose it is, and dropping it would lock out everybody who signed up by the book. So the
 * address itself is written to at each admission, and told how a new password shuts out whoever knows the old one.
 */
export async function verifiedAccount(
  {uid, email, emailVerified}: Pick<Caller, 'uid' | 'email' | 'emailVerified'>,
  auth: Auth = getAuth(),
): Promise<UserRecord | undefined> {
  if (!email || !emailVerified) return undefined;
  const user = await auth.getUser(uid).catch((error: unknown) => {
    if ((error as {code?: unknown}).code !== 'auth/user-not-found') throw error;
    return undefined;
  });
  const agrees = user?.emailVerified && !user.disabled && user.email?.toLowerCase() === email;
  return agrees ? user : undefined;
}

/** What a person is called until they say so themselves. */
export function nameOf({displayName, email}: Pick<UserRecord, 'displayName' | 'email'>): string {
  const line = (text = '') =>
    text
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 120);
  return line(displayName) || line(email?.slice(0, email.lastIndexOf('@'))) || 'Member';
}
