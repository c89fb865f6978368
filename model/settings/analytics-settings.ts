import * as v from 'valibot';

/** How the portal counts, as `settings/analytics` holds it. */
export const analyticsSettingsSchema = v.object({
  /** Months for which a day's figures are kept; the totals of each outcome stay. */
  retentionMonths: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1, 'Keep at least a month.'), v.maxValue(120)),
    25,
  ),
});

export type AnalyticsSettings = v.InferOutput<typeof analyticsSettingsSchema>;
