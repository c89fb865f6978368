import {subscribeInput} from '@model/newsletter/api';
import {mailboxOf} from '@model/newsletter/mailbox';
import {mayBeAsked} from '@model/newsletter/suppression';
import type {Firestore, Transaction} from 'firebase-admin/firestore';
import {HttpsError, type Request} from 'firebase-functions/v2/https';
import {takeTurn, type Limit} from '../limits/limit';
import {networkOf} from '../limits/network';
import {enqueue} from '../outbox/enqueue';
import {paths} from '../firestore/paths';
import {parsed} from './http';
import {confirmationLetter} from './letters';
import {LIMITS} from './limits';
import {solvedPuzzle} from './puzzle';
import {readerOf, suppressionIn} from './reader';
import {NewsletterRefusal} from './refusal';
import {signToken} from './token';

/**
 * Has a confirmation mailed to the address, unless one is on its way, or the address is left in peace. The answer is
 * the same whichever it was. Nothing is stored of the address but the count, under a keyed hash; the letter waits in
 * the outbox until it has gone.
 *
 * @throws NewsletterRefusal `bad-input`, `puzzle-wrong`, `puzzle-spent`, `too-many`
 */
export async function subscribe(db: Firestore, request: Request, body: unknown, now = new Date()) {
  const {puzzle, solution, ...subscription} = parsed(subscribeInput, body);
  const nonce = await solvedPuzzle(puzzle, solution, now);
  const {email} = subscription;
  const mailbox = mailboxOf(email);
  await db.runTransaction(async (transaction) => {
    const network = await networkOf(db, transaction, request, now);
    const spend = await turn(db, transaction, LIMITS.puzzle, nonce, 'puzzle-spent', now);
    const countNetwork = await turn(db, transaction, LIMITS.askNetwork, network.subject, 'too-many', now);
    const countAddress = await takeTurn(db, transaction, LIMITS.askAddress, mailbox, now).catch(
      isNotTheirTurn,
    );
    const suppression = suppressionIn(await transaction.get(db.doc(paths.suppression(readerOf(email)))));
    network.keepSalt();
    spend();
    countNetwork();
    if (!countAddress) return;
    countAddress();
    if (!mayBeAsked(suppression)) return;
    const token = signToken('confirm', {...subscription, askedAt: now.getTime()}, now);
    enqueue(db, transaction, {kind: 'send-mail', letter: confirmationLetter(email, token)});
  });
  return {state: 'asked'} as const;
}

/** A turn of a limit, refused in the newsletter's own words. */
async function turn(
  db: Firestore,
  transaction: Transaction,
  limit: Limit,
  subject: string,
  reason: 'puzzle-spent' | 'too-many',
  now: Date,
): Promise<() => void> {
  return takeTurn(db, transaction, limit, subject, now).catch((error: unknown) => {
    isNotTheirTurn(error);
    const {retryAt} = (error as HttpsError).details as {retryAt: number};
    throw new NewsletterRefusal(reason, {retryAt});
  });
}

/** Nothing, when the error is that a limit is reached. @throws every other error */
function isNotTheirTurn(error: unknown): undefined {
  if (error instanceof HttpsError && error.code === 'resource-exhausted') return undefined;
  throw error;
}
