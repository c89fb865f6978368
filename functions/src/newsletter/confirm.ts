import {type Confirmed, tokenInput} from '@model/newsletter/api';
import {confirming} from '@model/newsletter/confirming';
import {mailboxOf} from '@model/newsletter/mailbox';
import type {Subscriber} from '@model/newsletter/subscription';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {giveTurnsBack} from '../limits/limit';
import {parsed} from './http';
import {LIMITS} from './limits';
import {readerOf, standingOf} from './reader';
import {NewsletterRefusal} from './refusal';
import {readToken, signToken} from './token';

/**
 * Makes a reader of who was mailed the token, with what it says. Lifts that they left, never a complaint or a bounce.
 * The same token again changes nothing, and one from before they left or confirmed anew is refused.
 *
 * @throws NewsletterRefusal `token-forged`, `token-expired`, `token-used`, `suppressed`
 */
export async function confirm(db: Firestore, body: unknown, now = new Date()): Promise<Confirmed> {
  const {askedAt: asked, ...subscription} = readToken('confirm', parsed(tokenInput, body).token, now);
  const reader = readerOf(subscription.email);
  const askedAt = new Date(asked);
  await db.runTransaction(async (transaction) => {
    const {subscriber, suppression} = await standingOf(db, transaction, reader);
    const decided = confirming(askedAt, subscriber, suppression);
    if (decided === 'suppressed') throw new NewsletterRefusal('suppressed');
    if (decided === 'used') throw new NewsletterRefusal('token-used');
    if (decided === 'already') return;
    const fields: Subscriber = {
      ...subscription,
      askedAt,
      confirmedAt: subscriber?.confirmedAt ?? now,
      updatedAt: now,
      softBounces: subscriber?.softBounces ?? 0,
    };
    transaction.set(db.doc(paths.subscriber(reader)), fields);
    transaction.delete(db.doc(paths.suppression(reader)));
    // Whoever confirms has shown that the mail was theirs: they may ask again.
    giveTurnsBack(db, transaction, LIMITS.askAddress, mailboxOf(subscription.email));
  });
  return {state: 'subscribed', token: signToken('reader', {reader}, now)};
}
