import {getFirestore, type Firestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {noticeAsOf} from '@model/catalogue/digest';
import {linkHeader} from '@model/first-response/signposting';
import {APP_FOLDER, PORTAL_URL} from '../config';
import {publicFileAddress} from '../files/public-file-address';
import type {Response} from '../http/problem';
import {PUBLIC_CACHE, sendPublic} from '../http/public-answer';
import * as logs from '../logs';
import {type AppDocument, readDocument} from './document';
import {Knowledge} from './known';
import type {Context} from './context';
import {isNowhere, pageAt} from './page-at';
import {NOT_FOUND} from './pages/not-found';

/** Longest address that is looked at. */
const LONGEST = 4000;
/** Milliseconds after which the app is sent as it is: whoever waits is better served by it. */
const PATIENCE = 5000;
const TYPE = 'text/html; charset=utf-8';

interface Deps {
  readonly db: Firestore;
  readonly knowledge: Knowledge;
  /** The folder with the app's document and the first response's styles. */
  readonly folder: string;
}

/**
 * Answers every address of the portal that no file and no other function answers: with the app's own document, and in it
 * the page as everyone may read it, before any script runs. 404 where nothing is, or nothing for everyone: alike in every
 * byte. 410 where something was withdrawn, 301 where it was renamed. GET and HEAD, without identity.
 *
 * Whatever goes wrong, the app is sent as it is: it then does all by itself.
 */
export async function answerFirst(request: Request, response: Response, deps: Deps): Promise<void> {
  const document = await readDocument(deps.folder).catch((error: unknown) => {
    logs.firstResponseFailed(error);
  });
  // Only a local run has no document: it is being built.
  if (!document) {
    response.set({'Cache-Control': 'no-store', 'Retry-After': '5'}).status(503).type('text/plain');
    return void response.send('The portal is being built. Load this page again in a moment.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD').status(405).type('text/plain').send('This can only be read.');
    return;
  }
  try {
    await withPatience(answer(request, response, document, deps));
  } catch (error) {
    logs.firstResponseFailed(error);
    sendPlain(response, document);
  }
}

async function answer(
  request: Request,
  response: Response,
  document: AppDocument,
  {db, knowledge}: Deps,
): Promise<() => void> {
  const base = PORTAL_URL.value();
  const isLookedAt = request.url.length <= LONGEST && URL.canParse(request.url, base);
  const url = new URL(isLookedAt ? request.url : '/nothing/here', base);
  const {origin} = url;
  const context = isNowhere(url) ? undefined : await contextOf(origin, knowledge);
  const page = context ? await pageAt(url, db, context) : NOT_FOUND;
  if (!page) return () => sendPublic(request, response, {type: TYPE, body: document.plain});
  if ('movedTo' in page) {
    return () => {
      response.set('Cache-Control', PUBLIC_CACHE).redirect(301, `${origin}${page.movedTo}${url.search}`);
    };
  }
  const link = linkHeader(page.head.links ?? []);
  // Where nothing is, nothing is read either: such an answer is always the same.
  const notice =
    page.status === 404 ? undefined : context && noticeAsOf(context.known.digest?.notice, context.now);
  const around = {search: url.search, ...(notice && {notice})};
  return () =>
    sendPublic(request, response, {
      status: page.status,
      type: TYPE,
      body: document.filled(page, around),
      headers: {...(link && {Link: link})},
    });
}

async function contextOf(origin: string, knowledge: Knowledge): Promise<Context> {
  const now = new Date();
  return {origin, now, known: await knowledge.get(now), fileAddress: publicFileAddress};
}

/** Runs what was decided, unless that took too long. */
async function withPatience(deciding: Promise<() => void>): Promise<void> {
  const tooLong = AbortSignal.timeout(PATIENCE);
  const send = await Promise.race([
    deciding,
    new Promise<never>((_, reject) => {
      tooLong.addEventListener('abort', () => reject(new Error('It took too long.')));
    }),
  ]);
  send();
}

function sendPlain(response: Response, {plain}: AppDocument): void {
  response.set({'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'});
  response.status(200).type(TYPE).send(plain);
}

let knowledge: Knowledge | undefined;

/** See `answerFirst`. */
export const firstResponse = onRequest({invoker: 'public', cors: false}, (request, response) => {
  const db = getFirestore();
  knowledge ??= new Knowledge(db);
  return answerFirst(request, response, {db, knowledge, folder: APP_FOLDER});
});
