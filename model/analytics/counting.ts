import * as v from 'valibot';

/** Accounts of others that may be told the sums of a day. */
export const FORWARDED_TO = ['ga4', 'matomo'] as const;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the portal tells everyone of its own counting, as `settings/counting` holds it: brought up to date every night. */
export const countingSchema = v.object({
  at: v.date(),
  /** Days of which figures are kept, and in how many documents. */
  days: countSchema,
  documents: countSchema,
  retentionMonths: countSchema,
  /** When the random text by which a day's visitors are told apart was last destroyed. */
  saltDestroyedAt: v.optional(v.date()),
  /** Who else is told the sums of each day; absent where nobody is, as is usual. */
  forwardedTo: v.optional(v.picklist(FORWARDED_TO)),
});

export type Counting = v.InferOutput<typeof countingSchema>;
