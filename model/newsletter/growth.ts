import * as v from 'valibot';
import {fullDateSchema} from '../dates/full-date';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One day, as it ended. */
export const growthDaySchema = v.object({
  /** How many get the newsletter. */
  readers: countSchema,
  /** Of them, how many confirmed on that day. */
  joined: countSchema,
  /** How many left that day, bounced or complained. */
  lost: countSchema,
});

/** How the number of readers went, day by day, as `analytics/readers` holds it for admins. */
export const growthSchema = v.object({days: v.record(fullDateSchema, growthDaySchema)});

export type Growth = v.InferOutput<typeof growthSchema>;

/** One day of the growth, with its date. */
export type GrowthDay = v.InferOutput<typeof growthDaySchema> & {readonly day: string};

/** The days in the order in which they came. */
export function growthDays({days}: Growth): GrowthDay[] {
  return Object.entries(days)
    .map(([day, counts]) => ({day, ...counts}))
    .sort((a, b) => a.day.localeCompare(b.day));
}
