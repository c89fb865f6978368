import {tokenInput} from '@model/newsletter/api';
import type {Firestore} from 'firebase-admin/firestore';
import {parsed} from './http';
import {forgetReader} from './reader';
import {readToken} from './token';

/**
 * Forgets the reader who was mailed the token, but for the keyed hash by which they are not written to again. Whether
 * they were subscribed makes no difference to the answer, so asking twice does no harm.
 *
 * @throws NewsletterRefusal `token-forged`, `token-expired`
 */
export async function unsubscribe(db: Firestore, body: unknown, now = new Date()) {
  const {reader} = readToken('reader', parsed(tokenInput, body).token, now);
  await forgetReader(db, reader, 'left', now);
  return {state: 'left'} as const;
}
