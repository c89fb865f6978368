import {createHmac, timingSafeEqual} from 'node:crypto';
import {bouncesInput} from '@model/newsletter/api';
import {FieldValue, type Firestore} from 'firebase-admin/firestore';
import type {Request} from 'firebase-functions/v2/https';
import {HASH_KEY} from '../config';
import {paths} from '../firestore/paths';
import {jsonOf, parsed} from './http';
import {forgetReader, readerOf} from './reader';
import {NewsletterRefusal} from './refusal';

/** How old a signature may be, and how far ahead a clock. */
const TOLERANCE_MS = 300_000;

const NOT_FOUND = 5;

/**
 * Takes what a mail provider tells of bounces and complaints, in a form that any can be taught: the header
 * `Canheal-Signature: t={epoch seconds},v1={hex}`, of HMAC-SHA-256 over `{t}.{body}` under `bounceKey()`. A hard bounce
 * and a complaint suppress the address, a soft one is counted. The same event again changes nothing more, but counts.
 *
 * @throws NewsletterRefusal `signature`, `bad-input`
 */
export async function takeBounces(db: Firestore, request: Request, now = new Date()) {
  checkSignature(request, now);
  const {events} = parsed(bouncesInput, jsonOf(request));
  for (const {email, kind} of events) {
    const reader = readerOf(email);
    if (kind === 'soft') await countSoft(db, reader);
    else await forgetReader(db, reader, kind === 'hard' ? 'bounce' : 'complaint', now);
  }
  return {taken: events.length};
}

/** What the provider signs with: derived, so that whoever learns it learns nothing else. */
export function bounceKey(): string {
  return createHmac('sha256', HASH_KEY.value()).update('newsletter-bounces').digest('hex');
}

function checkSignature(request: Request, now: Date): void {
  const header = String(request.headers['canheal-signature'] ?? '');
  const [, seconds = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  const right = createHmac('sha256', bounceKey())
    .update(`${seconds}.`)
    .update((request.rawBody as Buffer | undefined) ?? '')
    .digest();
  const isSigned = given !== '' && timingSafeEqual(Buffer.from(given, 'hex'), right);
  const isFresh = Math.abs(now.getTime() - Number(seconds) * 1000) <= TOLERANCE_MS;
  if (!isSigned || !isFresh) throw new NewsletterRefusal('signature');
}

async function countSoft(db: Firestore, reader: string): Promise<void> {
  await db
    .doc(paths.subscriber(reader))
    .update({softBounces: FieldValue.increment(1)})
    .catch((error: unknown) => {
      // Of an address that is no reader's there is nothing to count.
      if ((error as {code?: unknown}).code !== NOT_FOUND) throw error;
    });
}
