import * as v from 'valibot';
import {partialDateSchema} from '../dates/partial-date';
import {
  idSchema,
  lineSchema,
  linkSchema,
  textSchema,
  uniqueListSchema,
  visibilitySchema,
  workPackageNumberSchema,
} from '../schema/fields';

export const EVENT_KINDS = ['event', 'meeting', 'deadline'] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

const clockSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM.'));

/** An event or a consortium meeting, as `events/{id}` holds it. Times are local to `timeZone`. */
export const eventSchema = v.object({
  title: lineSchema(300),
  /** An event where nothing is said. A deadline is a day by which something is due. */
  kind: v.optional(v.picklist(EVENT_KINDS)),
  /** The work packages it concerns; a consortium meeting without any concerns all. */
  workPackages: v.optional(uniqueListSchema(workPackageNumberSchema, 14)),
  visibility: visibilitySchema,
  summary: textSchema(2000),
  /** Markdown. */
  body: v.optional(textSchema(100_000)),
  /** First day, as precisely as known. */
  start: v.optional(partialDateSchema),
  /** Last day. */
  end: v.optional(partialDateSchema),
  /** What is known of the date when `start` can't say it. */
  dateNote: v.optional(lineSchema(200)),
  startTime: v.optional(clockSchema),
  endTime: v.optional(clockSchema),
  /** IANA name. Brussels where no other is stated. */
  timeZone: v.pipe(v.string(), v.regex(/^[A-Za-z]+(?:\/[A-Za-z_]+)+$|^UTC$/)),
  place: v.optional(lineSchema(200)),
  online: v.boolean(),
  /** Ids of outcomes that came of the event. */
  deliverables: uniqueListSchema(idSchema, 20),
  links: v.pipe(v.array(linkSchema), v.maxLength(20)),
  sources: v.pipe(v.array(linkSchema), v.maxLength(20)),
  publishedAt: v.date(),
  updatedAt: v.date(),
  demo: v.optional(v.boolean()),
});

export type EventFields = v.InferOutput<typeof eventSchema>;

export interface PortalEvent extends EventFields {
  readonly id: string;
}
