/** How often an outcome was looked at and taken away, as its record shows it. */
import * as v from 'valibot';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A day, UTC, as in 2026-01-15. */
export const daySchema = v.pipe(v.string(), v.isoDate());

/** `metrics/{id}`: totals by COUNTER's rules (`clicks.ts`), brought up to date every night. */
export const metricsSchema = v.object({
  /** Looks at the record, its citation or its files: COUNTER's total item investigations. */
  views: countSchema,
  /** Files taken away: COUNTER's total item requests. */
  downloads: countSchema,
  /** The first day that was counted. */
  since: daySchema,
  /** The last. */
  through: daySchema,
});

export type Metrics = v.InferOutput<typeof metricsSchema>;

/** What one day added to an item. */
export interface DayOfItem {
  readonly investigations?: number;
  readonly requests?: number;
}

/** The totals with a day added; `undefined` where that day, or a later one, is in them already. */
export function withDay(before: Metrics | undefined, day: string, added: DayOfItem): Metrics | undefined {
  if (before && before.through >= day) return undefined;
  return {
    views: (before?.views ?? 0) + (added.investigations ?? 0),
    downloads: (before?.downloads ?? 0) + (added.requests ?? 0),
    since: before?.since ?? day,
    through: day,
  };
}

/** The day after. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The days from `first` to `last`, both included; none where `last` is earlier. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}
