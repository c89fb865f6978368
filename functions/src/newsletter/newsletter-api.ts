import {NEWSLETTER_ADDRESS} from '@model/newsletter/api';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {HASH_KEY, PORTAL_URL} from '../config';
import * as logs from '../logs';
import {takeBounces} from './bounces';
import {confirm} from './confirm';
import type {Response} from '../http/problem';
import {allow, isOneClick, jsonOf, sendRefusal} from './http';
import {changePreferences, readPreferences} from './preferences';
import {newPuzzle} from './puzzle';
import {NewsletterRefusal} from './refusal';
import {subscribe} from './subscribe';
import {unsubscribe} from './unsubscribe';

const HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** What each address answers, by the last part of its path. None of them changes anything by GET or HEAD. */
const ANSWERS: Readonly<Record<string, (request: Request, db: Firestore) => Promise<object>>> = {
  async subscribe(request, db) {
    allow(request, 'GET', 'HEAD', 'POST');
    return request.method === 'POST' ? subscribe(db, request, jsonOf(request)) : newPuzzle();
  },
  async confirm(request, db) {
    allow(request, 'POST');
    return confirm(db, jsonOf(request));
  },
  async unsubscribe(request, db) {
    allow(request, 'POST');
    return unsubscribe(db, isOneClick(request) ? {token: request.query['token']} : jsonOf(request));
  },
  async bounces(request, db) {
    allow(request, 'POST');
    return takeBounces(db, request);
  },
  async preferences(request, db) {
    allow(request, 'GET', 'HEAD', 'POST');
    return request.method === 'POST'
      ? changePreferences(db, jsonOf(request))
      : readPreferences(db, {token: request.query['token']});
  },
};

/**
 * The newsletter for its readers, without an account and without a cookie, at `/api/newsletter/...`:
 *
 * - `GET subscribe` a puzzle; `POST subscribe` what is asked for with its solution -> 202
 * - `POST confirm` `{token}` -> a reader, and the token by which they change or leave
 * - `POST unsubscribe` `{token}`, or `?token=` with the form body `List-Unsubscribe=One-Click` (RFC 8058)
 * - `POST bounces`, signed, for the mail provider (see `takeBounces`)
 * - `GET preferences?token=`; `POST preferences` `{token, topics, audience, language}`
 *
 * Errors are problem details (RFC 9457), their `title` a key of `NEWSLETTER_PROBLEMS`. Nothing redirects, and GET and
 * HEAD change nothing: mail scanners follow every link. Nothing of a request is logged: tokens stand for people.
 */
export async function answerNewsletter(request: Request, response: Response, db: Firestore): Promise<void> {
  response.set(HEADERS);
  const name = request.path.startsWith(`${NEWSLETTER_ADDRESS}/`)
    ? request.path.slice(NEWSLETTER_ADDRESS.length + 1)
    : '';
  try {
    const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
    if (!answer) throw new NewsletterRefusal('not-found');
    if (name === 'unsubscribe' && isRead(request) && request.accepts(['json', 'html']) === 'html') {
      return sendWayOut(request, response);
    }
    const isAsked = name === 'subscribe' && request.method === 'POST';
    response.status(isAsked ? 202 : 200).json(await answer(request, db));
  } catch (error) {
    if (error instanceof NewsletterRefusal) return sendRefusal(response, error);
    logs.newsletterFailed(error);
    sendRefusal(response, new NewsletterRefusal('unavailable'));
  }
}

function isRead({method}: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Old mail programs open the address of the header in a browser: whoever does finds the page with the button. */
function sendWayOut(request: Request, response: Response): void {
  const page = `${PORTAL_URL.value()}/newsletter/unsubscribe?token=${encodeURIComponent(String(request.query['token'] ?? ''))}`;
  response
    .status(405)
    .set('Allow', 'POST')
    .type('html')
    .send(
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        '<title>Leave the newsletter</title></head><body><h1>Leave the newsletter</h1>' +
        `<p>Nothing has changed yet. <a href="${page}">Go to the page with the button</a>.</p></body></html>`,
    );
}

/** See `answerNewsletter`. */
export const newsletterApi = onRequest(
  {invoker: 'public', cors: false, secrets: [HASH_KEY]},
  (request, response) => answerNewsletter(request, response, getFirestore()),
);
