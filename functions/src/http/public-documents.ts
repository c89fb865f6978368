import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {PORTAL_URL} from '../config';
import {answerFeed} from '../feeds/answer-feed';
import * as logs from '../logs';
import {answerRecord} from '../records/answer-record';
import {answerOpenSearch} from '../sitemaps/answer-open-search';
import {answerSitemap} from '../sitemaps/answer-sitemap';
import type {Response} from './problem';
import {sendFailure, sendNothing, sendPublic, type PublicAnswer} from './public-answer';

/** Longest address that is looked at. */
const LONGEST = 4000;

/**
 * What machines read of the portal: feeds, sitemaps, the OpenSearch description, and records by suffix.
 * GET and HEAD, without identity; errors are problem details (RFC 9457). What is not public answers as what never was.
 */
export async function answerPublicDocument(
  request: Request,
  response: Response,
  db: Firestore,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD');
    return sendFailure(response, {
      status: 405,
      title: 'Method Not Allowed',
      detail: 'This can only be read.',
    });
  }
  try {
    const answer = await answerTo(request.url, db);
    return answer ? sendPublic(request, response, answer) : sendNothing(response);
  } catch (error) {
    logs.publicDocumentFailed(error);
    sendFailure(response, {
      status: 503,
      title: 'Service Unavailable',
      detail: 'This cannot be answered now. Try again later.',
    });
  }
}

async function answerTo(asked: string, db: Firestore): Promise<PublicAnswer | undefined> {
  if (asked.length > LONGEST || !URL.canParse(asked, PORTAL_URL.value())) return undefined;
  const url = new URL(asked, PORTAL_URL.value());
  const {pathname} = url;
  if (pathname === '/opensearch.xml') return answerOpenSearch(url);
  if (pathname.startsWith('/feeds/')) return answerFeed(db, url);
  if (pathname.startsWith('/deliverables/')) return answerRecord(db, url);
  return answerSitemap(db, url);
}

/** See `answerPublicDocument`. */
export const publicDocuments = onRequest({invoker: 'public', cors: true}, (request, response) =>
  answerPublicDocument(request, response, getFirestore()),
);
