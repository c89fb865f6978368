import * as v from 'valibot';

/** Why an address is not written to, the weakest reason first: a stronger one takes a weaker one's place. */
export const SUPPRESSION_REASONS = ['left', 'bounce', 'complaint'] as const;

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** What `suppressions/{hash}` remembers of an address that is not written to. The address itself it doesn't hold. */
export const suppressionSchema = v.object({why: v.picklist(SUPPRESSION_REASONS), at: v.date()});

export type Suppression = v.InferOutput<typeof suppressionSchema>;

/** Whether the address may be asked to confirm: who left may come back, who complained is left in peace. */
export function mayBeAsked(suppression: Suppression | undefined): boolean {
  return suppression === undefined || suppression.why === 'left';
}

/** The suppression after one more reason: the stronger one stays, whichever came first. */
export function suppressedFor(
  why: SuppressionReason,
  at: Date,
  standing: Suppression | undefined,
): Suppression {
  const strength = (reason: SuppressionReason) => SUPPRESSION_REASONS.indexOf(reason);
  return standing && strength(standing.why) > strength(why) ? standing : {why, at};
}
