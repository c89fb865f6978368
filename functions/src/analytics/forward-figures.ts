import {dayAfter, daysFrom} from '@model/analytics/metrics';
import {type StoredDay, storedDaySchema} from '@model/analytics/stored-day';
import type {Firestore} from 'firebase-admin/firestore';
import * as v from 'valibot';
import {readIndex} from '../catalogue/read-index';
import {FORWARDING, PORTAL_URL} from '../config';
import {toDomain} from '../firestore/convert';
import {paths} from '../firestore/paths';
import {DAY_MS} from '../limits/limit';
import {namedSecret} from '../secrets/named-secret';
import {forwardedSums, type ForwardRequest, ga4Requests, matomoRequests} from './forwarding';
import {dayOf} from './salt';

/** Days that one night catches up. */
const DAYS_A_NIGHT = 31;
/** Milliseconds for which another service is waited for. */
const PATIENCE = 20_000;

/** Where sums are forwarded to, as the parameters say. */
export interface Forwarding {
  /** The requests that tell of a day. */
  readonly requests: (
    day: string,
    documents: readonly StoredDay[],
    isPublic: (item: string) => boolean,
  ) => ForwardRequest[];
}

/** What the parameters of the deployment say; nothing where nobody asked for it, as is usual. */
export async function configuredForwarding(): Promise<Forwarding | undefined> {
  const {to, measurementId, matomo: url, site} = FORWARDING;
  if (!to) return undefined;
  const secret = await namedSecret('ANALYTICS_FORWARD_SECRET');
  const portal = PORTAL_URL.value();
  return {
    requests: (day, documents, isPublic) => {
      const sums = forwardedSums(documents, isPublic);
      return to === 'ga4'
        ? ga4Requests(sums, {day, secret, measurementId})
        : matomoRequests(sums, {day, secret, url, site, portal});
    },
  };
}

/**
 * Tells another analytics account the sums of the days that are over, once each. Days from before it was switched on are
 * not told.
 *
 * @returns how many days were told
 */
export async function forwardFigures(
  db: Firestore,
  now: Date,
  configured: () => Promise<Forwarding | undefined> = configuredForwarding,
): Promise<number> {
  const forwarding = await configured();
  if (!forwarding) return 0;
  const yesterday = dayOf(new Date(now.getTime() - DAY_MS));
  const state = db.doc(paths.analyticsState);
  const told: unknown = (await state.get()).get('forwardedThrough');
  const days = daysFrom(typeof told === 'string' ? dayAfter(told) : yesterday, yesterday).slice(
    0,
    DAYS_A_NIGHT,
  );
  if (days.length === 0) return 0;
  const known = new Set((await readIndex(db, 'public')).map(({id}) => id));
  for (const day of days) {
    const {docs} = await db.collection(paths.analytics).where('day', '==', day).get();
    const documents = docs.map((doc) => v.parse(storedDaySchema, toDomain(doc.data())));
    for (const request of forwarding.requests(day, documents, (item) => known.has(item))) await post(request);
    await state.set({forwardedThrough: day}, {merge: true});
  }
  return days.length;
}

/** @throws Error without the address, which may hold a secret */
async function post({url, body}: ForwardRequest): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`The other account answered ${answer.status}.`);
}
