import {beaconSchema} from '@model/analytics/event';
import type {TellRobot} from '@model/analytics/robots';
import {getFirestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import * as v from 'valibot';
import type {Response} from '../http/problem';
import {sendProblem} from '../http/problem';
import {ROBOTS_FILE} from '../config';
import {networkAddress} from '../limits/network';
import * as logs from '../logs';
import {Counter} from './counter';
import {robotsBy} from './robots';

/** Longest beacon that is looked at, in bytes. Browsers send 64 KiB at most. */
const LARGEST = 20_000;

/**
 * Takes what a page reports of a visit: `POST /api/events` with a `Beacon` as JSON -> 204. No cookie and no identifier;
 * of the sender only a count is kept. Who asks not to be watched (`DNT: 1`, `Sec-GPC: 1`), and robots, are answered
 * alike and not counted. Errors are problem details (RFC 9457): 400, 405, 413, 415, 503.
 */
export async function takeEvents(
  request: Request,
  response: Response,
  counter: Counter,
  isRobot: TellRobot,
): Promise<void> {
  response.set({'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'});
  const refusal = refusalOf(request);
  if (refusal) return sendProblem(response, refusal);
  const parsed = v.safeParse(beaconSchema, jsonOf(request));
  if (!parsed.success) {
    return sendProblem(response, {
      status: 400,
      title: 'Bad Request',
      detail: 'This is no beacon of the portal.',
    });
  }
  const userAgent = request.get('user-agent') ?? '';
  try {
    if (mayBeCounted(request) && userAgent.length > 0 && !isRobot(userAgent)) {
      await counter.take(parsed.output, networkAddress(request), userAgent);
    }
    response.status(204).end();
  } catch (error) {
    logs.eventsFailed(error);
    sendProblem(response, {status: 503, title: 'Service Unavailable', detail: 'This was not counted.'});
  }
}

function refusalOf(request: Request) {
  if (request.method !== 'POST') {
    request.res?.set('Allow', 'POST');
    return {status: 405, title: 'Method Not Allowed', detail: 'Events are posted.'};
  }
  const type = (request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return {status: 415, title: 'Unsupported Media Type', detail: 'Events are JSON.'};
  }
  const bytes = request.rawBody as Buffer | undefined;
  if (bytes && bytes.length > LARGEST) {
    return {status: 413, title: 'Content Too Large', detail: 'A beacon has 20 kB at most.'};
  }
  return undefined;
}

function jsonOf({rawBody}: Request): unknown {
  try {
    return JSON.parse((rawBody as Buffer | undefined)?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}

/** Not whoever asks not to be watched, and no other site's page. */
function mayBeCounted(request: Request): boolean {
  if (request.get('dnt') === '1' || request.get('sec-gpc') === '1') return false;
  return ['same-origin', undefined].includes(request.get('sec-fetch-site'));
}

let counter: Counter | undefined;
let isRobot: TellRobot | undefined;

/** See `takeEvents`. One instance, which gathers what all readers' pages report: see `Counter`. */
export const events = onRequest(
  {invoker: 'public', cors: false, maxInstances: 1, concurrency: 500, cpu: 1, memory: '512MiB'},
  (request, response) =>
    takeEvents(
      request,
      response,
      (counter ??= new Counter(getFirestore())),
      (isRobot ??= robotsBy(ROBOTS_FILE)),
    ),
);
