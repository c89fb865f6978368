import * as v from 'valibot';

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
});

export type Counting = v.InferOutput<typeof countingSchema>;
