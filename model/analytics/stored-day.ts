/** What `analytics/{day}` and `analytics/{day}.items-{n}` hold, as the dashboard reads it. */
import * as v from 'valibot';
import {daySchema} from './metrics';

const countSchema = v.pipe(v.number(), v.minValue(0));
const countsSchema = v.optional(v.record(v.string(), countSchema), {});

const itemSchema = v.object({
  investigations: v.optional(countSchema, 0),
  requests: v.optional(countSchema, 0),
  uniqueInvestigations: v.optional(countSchema, 0),
  uniqueRequests: v.optional(countSchema, 0),
});

/** How often an outcome was looked at and taken away, by COUNTER's rules. */
export type ItemCounts = v.InferOutput<typeof itemSchema>;

/** A document of a day: its sums, or those of some of its items. */
export const storedDaySchema = v.object({
  day: daySchema,
  events: v.optional(countSchema, 0),
  views: v.optional(countSchema, 0),
  downloads: v.optional(countSchema, 0),
  citations: v.optional(countSchema, 0),
  pages: countsSchema,
  referrers: countsSchema,
  via: countsSchema,
  searches: countsSchema,
  terms: countsSchema,
  facets: countsSchema,
  chosen: countsSchema,
  outbound: countsSchema,
  newsletter: countsSchema,
  errors: countsSchema,
  vitals: v.optional(v.record(v.string(), v.record(v.string(), countSchema)), {}),
  /** The sketch of its different visitors. */
  visitors: v.optional(v.instance(Uint8Array)),
  items: v.optional(v.record(v.string(), itemSchema), {}),
});

export type StoredDay = v.InferOutput<typeof storedDaySchema>;

/** The lists that a day counts by name. */
export const COUNTED_LISTS = [
  'pages',
  'referrers',
  'via',
  'searches',
  'terms',
  'facets',
  'chosen',
  'outbound',
  'newsletter',
  'errors',
] as const satisfies readonly (keyof StoredDay)[];

export type CountedList = (typeof COUNTED_LISTS)[number];

/** The sums that a day has of itself. */
export const SUMS = ['views', 'downloads', 'citations'] as const satisfies readonly (keyof StoredDay)[];
