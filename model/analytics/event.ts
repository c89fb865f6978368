/** What a page may report of a visit, and nothing else: no address, no identifier, no words but those of a vain search. */
import * as v from 'valibot';
import {AUDIENCES} from '../deliverables/audience';
import {CATEGORIES} from '../deliverables/category';
import {idSchema, lineSchema} from '../schema/fields';

/** The pages that are counted, by what they are. The consortium's and the administrators' are not among them. */
export const COUNTED_PAGES = [
  'home',
  'catalogue',
  'record',
  'version',
  'news-list',
  'news',
  'event-list',
  'event',
  'partner-list',
  'partner',
  'work-package-list',
  'work-package',
  'about',
  'insights',
  'newsletter',
  'newsletter-issue',
  'privacy',
  'accessibility',
  'legal',
  'contact',
  'not-found',
] as const;

export type CountedPage = (typeof COUNTED_PAGES)[number];

/** Core Web Vitals and their companions, as web.dev names them. */
export const VITALS = ['LCP', 'INP', 'CLS', 'FCP', 'TTFB'] as const;

const pageSchema = v.picklist(COUNTED_PAGES);
const hostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/));
/** Epoch milliseconds by the reader's clock. */
const at = v.pipe(v.number(), v.integer(), v.minValue(0));
const base = {at, page: pageSchema};
const item = {...base, item: idSchema};

/** One thing that happened on a page. */
export const eventSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('view'),
    ...base,
    /** The item's id, where the page shows one. */
    item: v.optional(idSchema),
    /** The host that led here, where it is another's. */
    referrer: v.optional(hostSchema),
    /** The newsletter issue whose link led here. */
    via: v.optional(idSchema),
  }),
  v.strictObject({
    type: v.literal('search'),
    ...base,
    results: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
    /** The words, of a search that found nothing. */
    terms: v.optional(lineSchema(100)),
  }),
  v.strictObject({
    type: v.literal('facet'),
    ...base,
    facet: v.picklist([
      'category',
      'audience',
      'workPackage',
      'partner',
      'country',
      'year',
      'language',
      'access',
    ]),
    value: v.optional(v.picklist([...CATEGORIES, ...AUDIENCES])),
  }),
  v.strictObject({type: v.literal('download'), ...item}),
  v.strictObject({type: v.literal('cite'), ...item}),
  v.strictObject({type: v.literal('outbound'), ...base, host: hostSchema}),
  v.strictObject({
    type: v.literal('newsletter'),
    ...base,
    step: v.picklist(['asked', 'confirmed', 'changed', 'left']),
  }),
  v.strictObject({type: v.literal('error'), ...base, name: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/))}),
  v.strictObject({
    type: v.literal('vital'),
    ...base,
    name: v.picklist(VITALS),
    /** Milliseconds; of CLS a score. */
    value: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(600_000)),
  }),
]);

export type AnalyticsEvent = v.InferOutput<typeof eventSchema>;

/** What one beacon carries. */
export const beaconSchema = v.strictObject({
  /** Epoch milliseconds by the reader's clock when it was sent: a clock that is wrong is wrong by the same everywhere. */
  sentAt: at,
  events: v.pipe(v.array(eventSchema), v.minLength(1), v.maxLength(40)),
});

export type Beacon = v.InferOutput<typeof beaconSchema>;

/** How long before its beacon an event may have happened: a page that was left open in the background. */
export const LONGEST_WAIT_MS = 24 * 3_600_000;

/** When an event happened by the server's clock; `undefined` where its own clock makes no sense. */
export function momentOf(
  event: Pick<AnalyticsEvent, 'at'>,
  sentAt: number,
  receivedAt: number,
): number | undefined {
  const age = sentAt - event.at;
  return age >= 0 && age <= LONGEST_WAIT_MS ? receivedAt - age : undefined;
}
