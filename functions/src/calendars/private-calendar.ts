import {calendarOf} from '@model/events/calendar-file';
import {eventSchema, type PortalEvent} from '@model/events/event';
import {type Firestore, getFirestore} from 'firebase-admin/firestore';
import {onRequest, type Request} from 'firebase-functions/v2/https';
import {PORTAL_URL} from '../config';
import {paths} from '../firestore/paths';
import {readAll} from '../firestore/read';
import {type Response, sendProblem} from '../http/problem';
import * as logs from '../logs';
import {keptFor} from './kept-for';
import {ownerOf} from './owner';

/** Milliseconds for which one reading of the events serves all members. */
export const FRESH_MS = 60_000;

const HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The calendar of a private address, `GET /calendar/{token}.ics`: an iCalendar stream (RFC 5545) of the consortium's and
 * the public events, meetings and deadlines, as far as their days are known.
 *
 * Errors are problem details (RFC 9457). Whether an address never was, has been revoked, or is of somebody who is no
 * member any more, it answers the same 404. Nothing of the request is logged here: the address is the secret.
 *
 * Whose the address is, is asked each time; only then is an `If-None-Match` answered, by 304 where nothing changed.
 *
 * @param calendar the stream, the same for all members
 */
export async function answerCalendar(
  request: Request,
  response: Response,
  db: Firestore,
  calendar: () => Promise<string>,
): Promise<void> {
  response.set(HEADERS);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.set('Allow', 'GET, HEAD');
    return sendProblem(response, {
      status: 405,
      title: 'Method Not Allowed',
      detail: 'A calendar can only be read.',
    });
  }
  try {
    const token = /^\/calendar\/([^/]+)\.ics$/.exec(request.path)?.[1];
    if (!(await ownerOf(db, token))) {
      return sendProblem(response, {
        status: 404,
        title: 'Not Found',
        detail: 'There is no calendar at this address.',
      });
    }
    response
      .status(200)
      .type('text/calendar; charset=utf-8')
      .send(await calendar());
  } catch (error) {
    logs.calendarFailed(error);
    sendProblem(response, {
      status: 503,
      title: 'Service Unavailable',
      detail: 'The calendar cannot be answered now. Try again later.',
    });
  }
}

/** The calendar of all members, read at most once in `FRESH_MS` by each instance: calendars ask every hour, all at once. */
export function membersCalendar(db: () => Firestore, now?: () => number): () => Promise<string> {
  return keptFor(FRESH_MS, async () => calendarOf(await eventsOf(db()), `${PORTAL_URL.value()}/events`), now);
}

/** Everything in `events` is the members' to see; what fails its schema is left out. */
async function eventsOf(db: Firestore): Promise<PortalEvent[]> {
  const events: PortalEvent[] = [];
  await readAll(db, paths.events, eventSchema, (id, fields) => events.push({...fields, id}));
  return events;
}

const calendar = membersCalendar(getFirestore);

/** See `answerCalendar`. */
export const privateCalendar = onRequest({invoker: 'public', cors: false}, (request, response) =>
  answerCalendar(request, response, getFirestore(), calendar),
);
