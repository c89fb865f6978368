import {preferencesInput, type ReaderRecord, tokenInput} from '@model/newsletter/api';
import type {Subscriber} from '@model/newsletter/subscription';
import type {Firestore} from 'firebase-admin/firestore';
import {paths} from '../firestore/paths';
import {parsed} from './http';
import {standingOf} from './reader';
import {NewsletterRefusal} from './refusal';
import {readToken} from './token';

/**
 * What is stored of the reader who was mailed the token.
 *
 * @throws NewsletterRefusal `token-forged`, `token-expired`, `not-subscribed`
 */
export async function readPreferences(
  db: Firestore,
  query: unknown,
  now = new Date(),
): Promise<ReaderRecord> {
  const {reader} = readToken('reader', parsed(tokenInput, query).token, now);
  return db.runTransaction(async (transaction) => {
    const {subscriber} = await standingOf(db, transaction, reader);
    if (!subscriber) throw new NewsletterRefusal('not-subscribed');
    return recordOf(subscriber);
  });
}

/** Takes what the reader has chosen from now on. Their address can't be changed. @throws as `readPreferences` */
export async function changePreferences(
  db: Firestore,
  body: unknown,
  now = new Date(),
): Promise<ReaderRecord> {
  const {token, ...preferences} = parsed(preferencesInput, body);
  const {reader} = readToken('reader', token, now);
  return db.runTransaction(async (transaction) => {
    const {subscriber} = await standingOf(db, transaction, reader);
    if (!subscriber) throw new NewsletterRefusal('not-subscribed');
    const changed = {...subscriber, ...preferences, updatedAt: now};
    transaction.set(db.doc(paths.subscriber(reader)), changed);
    return recordOf(changed);
  });
}

function recordOf({email, topics, audience, language, confirmedAt}: Subscriber): ReaderRecord {
  return {email, topics, audience, language, confirmedAt: confirmedAt.toISOString()};
}
