import {tokenInput} from '@model/newsletter/api';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {parsed} from './http';
import {forgetReader} from './reader';
import {readToken} from './token';

const NOT_FOUND = 5;

/**
 * Forgets the reader who was mailed the token, but for the keyed hash by which they are not written to again. Whether
 * they were subscribed makes no difference to the answer, so asking twice does no harm.
 *
 * @throws NewsletterRefusal `token-forged`, `token-expired`
 */
export async function unsubscribe(db: Firestore, body: unknown, now = new Date()) {
  const {reader, issue} = readToken('reader', parsed(tokenInput, body).token, now);
  const wasSubscribed = await forgetReader(db, reader, 'left', now);
  if (wasSubscribed && issue !== undefined) await countLeaver(db, issue, reader);
  return {state: 'left'} as const;
}

/** Notes in an issue's ledger that its reader left by it: each entry is its own document, however many leave at once. */
async function countLeaver(db: Firestore, issue: string, reader: string): Promise<void> {
  await db
    .doc(paths.recipient(issue, reader))
    .update({left: true})
    .catch((error: unknown) => {
      if ((error as {code?: unknown}).code !== NOT_FOUND) throw error;
    });
}
