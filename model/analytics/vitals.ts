/** Web vitals are kept as histograms: the 75th percentile, which web.dev judges by, comes from them within five per cent. */
import type {VITALS} from './event';

export type Vital = (typeof VITALS)[number];

/** Each bucket is a tenth wider than the one before. */
const STEP = Math.log(1.1);
/** The smallest value that is told apart: a thousandth of a score, a millisecond. */
const SMALLEST: Readonly<Record<Vital, number>> = {CLS: 0.001, LCP: 1, INP: 1, FCP: 1, TTFB: 1};

/** The bucket of a value, as a name. Values below the smallest share the first; there are fewer than 150. */
export function vitalBucket(vital: Vital, value: number): string {
  const ratio = value / SMALLEST[vital];
  return String(ratio <= 1 ? 0 : Math.ceil(Math.log(ratio) / STEP));
}

/** The value that three of four visits stayed at or below; `undefined` without any. */
export function percentile75(vital: Vital, histogram: Readonly<Record<string, number>>): number | undefined {
  const buckets = Object.entries(histogram)
    .map(([bucket, n]) => [Number(bucket), n] as const)
    .sort(([a], [b]) => a - b);
  const total = buckets.reduce((sum, [, n]) => sum + n, 0);
  let seen = 0;
  for (const [bucket, n] of buckets) {
    seen += n;
    // The middle of the bucket.
    if (seen >= total * 0.75) return SMALLEST[vital] * Math.exp(Math.max(bucket - 0.5, 0) * STEP);
  }
  return undefined;
}
