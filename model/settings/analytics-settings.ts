import * as v from 'valibot';

/** How many months the figures of a day are kept, where nobody said otherwise. */
export const USUAL_RETENTION = 25;

/** Months for which a day's figures are kept. */
export const retentionSchema = v.pipe(
  v.number(),
  v.integer('Write a whole number of months.'),
  v.minValue(1, 'Keep at least a month.'),
  v.maxValue(120, 'Keep ten years at most.'),
);

/** How the portal counts, as `settings/analytics` holds it. */
export const analyticsSettingsSchema = v.object({
  /** The totals of each outcome stay. */
  retentionMonths: v.optional(retentionSchema, USUAL_RETENTION),
});

export type AnalyticsSettings = v.InferOutput<typeof analyticsSettingsSchema>;
