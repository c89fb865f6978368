/** What anybody may ask for: the same answer to everyone, kept for a minute on the way. */
import {createHash} from 'node:crypto';
import type {Request} from 'firebase-functions/v2/https';
import {type Problem, type Response, sendProblem} from './problem';

export interface PublicAnswer {
  /** 200 unless it says otherwise. */
  readonly status?: number;
  /** The media type, charset included. */
  readonly type: string;
  readonly body: string | Buffer;
  /** When what it tells of last changed, by what went as well as by what came; absent where nothing tells that. */
  readonly lastModified?: Date;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sixty seconds, and not one of them stale: what is withdrawn is gone within a minute. */
export const PUBLIC_CACHE = 'public, max-age=0, s-maxage=60';

/**
 * Answers GET and HEAD with `answer`, and conditional requests (RFC 9110, `If-None-Match` before `If-Modified-Since`)
 * with 304 while nothing has changed. The ETag is the content's own.
 */
export function sendPublic(request: Request, response: Response, answer: PublicAnswer): void {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`;
  const {lastModified, status = 200} = answer;
  response.set({
    'Cache-Control': PUBLIC_CACHE,
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    ...(lastModified && {'Last-Modified': lastModified.toUTCString()}),
    ...answer.headers,
  });
  if (status === 200 && isFresh(request, etag, lastModified)) return void response.status(304).end();
  response.status(status).type(answer.type).send(answer.body);
}

/** Answers that there is nothing here, whatever the reason. */
export function sendNothing(response: Response): void {
  sendFailure(response, {status: 404, title: 'Not Found', detail: 'There is nothing at this address.'});
}

/** Answers with problem details; that nothing is here is kept on the way as long as what is. */
export function sendFailure(response: Response, problem: Problem): void {
  response.set({
    'Cache-Control': problem.status === 404 ? PUBLIC_CACHE : 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  sendProblem(response, problem);
}

function isFresh(request: Request, etag: string, lastModified: Date | undefined): boolean {
  const known = request.get('If-None-Match');
  if (known !== undefined) {
    return known.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(request.get('If-Modified-Since') ?? '');
  return lastModified !== undefined && !Number.isNaN(since) && lastModified.getTime() < since + 1000;
}
