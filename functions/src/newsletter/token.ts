import {createHmac, timingSafeEqual} from 'node:crypto';
import {
  partsOf,
  readTokenBody,
  TOKEN_SECONDS,
  tokenBody,
  type TokenData,
  type TokenPurpose,
} from '@model/newsletter/token';
import {HASH_KEY} from '../config';
import {NewsletterRefusal} from './refusal';

/** A token that says `data`, for its purpose and its time. */
export function signToken<P extends TokenPurpose>(purpose: P, data: TokenData<P>, now = new Date()): string {
  const body = tokenBody(Math.floor(now.getTime() / 1000) + TOKEN_SECONDS[purpose], data);
  return `${body}.${signatureOf(purpose, body).toString('base64url')}`;
}

/**
 * What a token says that was signed here for this purpose, and whose time is not over.
 *
 * @throws NewsletterRefusal `token-forged` or `token-expired`
 */
export function readToken<P extends TokenPurpose>(purpose: P, token: string, now = new Date()): TokenData<P> {
  const parts = partsOf(token);
  const given = Buffer.from(parts?.signature ?? '', 'base64url');
  const right = signatureOf(purpose, parts?.body ?? '');
  // Compared as text too: base64url has several spellings of the same bytes, and a token has one.
  const isOurs =
    given.length === right.length &&
    timingSafeEqual(given, right) &&
    right.toString('base64url') === parts?.signature;
  if (!parts || !isOurs) throw new NewsletterRefusal('token-forged');
  const data = readTokenBody(purpose, parts.body, now);
  if (data === 'expired') throw new NewsletterRefusal('token-expired');
  if (data === 'forged') throw new NewsletterRefusal('token-forged');
  return data;
}

/** Apart from every other use of the key by its prefix, and from the other purposes by theirs. */
function signatureOf(purpose: TokenPurpose, body: string): Buffer {
  return createHmac('sha256', HASH_KEY.value()).update(`newsletter-token\0${purpose}\0${body}`).digest();
}
