import type {StoredDay} from '@model/analytics/stored-day';
import {visitorsIn} from '@model/analytics/sketch';

/**
 * What another account is told of a day: sums, named as there. No address, browser, word of a search or site that somebody
 * came from, and no name of an outcome that not everybody may see.
 */
export interface ForwardedSum {
  readonly measure: 'visitors' | 'views' | 'downloads' | 'page' | 'outcome-views' | 'outcome-downloads';
  /** The kind of page, or the id of a public outcome. */
  readonly name?: string;
  readonly count: number;
}

/** The sums of a day that may be told. @param isPublic whether everybody may see the outcome of this id */
export function forwardedSums(
  documents: readonly StoredDay[],
  isPublic: (item: string) => boolean,
): ForwardedSum[] {
  const all = documents.flatMap(({views, downloads, visitors, pages, items}): ForwardedSum[] => [
    ...(visitors ? [{measure: 'visitors' as const, count: visitorsIn(visitors)}] : []),
    {measure: 'views', count: views},
    {measure: 'downloads', count: downloads},
    ...Object.entries(pages).map(([name, count]) => ({measure: 'page' as const, name, count})),
    ...Object.entries(items)
      .filter(([item]) => isPublic(item))
      .flatMap(([name, {investigations, requests}]): ForwardedSum[] => [
        {measure: 'outcome-views', name, count: investigations},
        {measure: 'outcome-downloads', name, count: requests},
      ]),
  ]);
  return all.filter(({count}) => count > 0);
}

/** What is sent to another service. */
export interface ForwardRequest {
  readonly url: string;
  readonly body: string;
}

/** Events of one request, as Google allows. */
const GA4_AT_ONCE = 25;

/**
 * For Google Analytics 4, by its Measurement Protocol
 * (https://developers.google.com/analytics/devguides/collection/protocol/ga4). It asks for a client: all sums come from one,
 * the portal itself, and personalisation is refused.
 */
export function ga4Requests(
  sums: readonly ForwardedSum[],
  {
    day,
    measurementId,
    secret,
  }: {readonly day: string; readonly measurementId: string; readonly secret: string},
): ForwardRequest[] {
  const query = new URLSearchParams({measurement_id: measurementId, api_secret: secret});
  const requests: ForwardRequest[] = [];
  for (let from = 0; from < sums.length; from += GA4_AT_ONCE) {
    const events = sums.slice(from, from + GA4_AT_ONCE).map(({measure, name, count}) => ({
      name: `portal_${measure.replaceAll('-', '_')}`,
      params: {day, count, value: count, ...(name && {name})},
    }));
    requests.push({
      url: `https://www.google-analytics.com/mp/collect?${query}`,
      body: JSON.stringify({client_id: 'portal.1', non_personalized_ads: true, events}),
    });
  }
  return requests;
}

/**
 * For Matomo, by its Tracking HTTP API's bulk import (https://developer.matomo.org/api-reference/tracking-api): an event a
 * sum, at noon of its day.
 */
export function matomoRequests(
  sums: readonly ForwardedSum[],
  {
    day,
    url,
    site,
    portal,
    secret,
  }: {
    readonly day: string;
    readonly url: string;
    readonly site: string;
    readonly portal: string;
    readonly secret: string;
  },
): ForwardRequest[] {
  if (sums.length === 0) return [];
  const requests = sums.map(({measure, name, count}) => {
    const query = new URLSearchParams({
      ...{idsite: site, rec: '1', url: portal, cdt: `${day} 12:00:00`, send_image: '0', ca: '1'},
      ...{e_c: 'portal', e_a: measure, e_n: name ?? measure, e_v: String(count)},
    });
    return `?${query}`;
  });
  return [
    {
      url: new URL('matomo.php', `${url.replace(/\/$/, '')}/`).href,
      body: JSON.stringify({requests, token_auth: secret}),
    },
  ];
}
