import * as v from 'valibot';
import {uidSchema} from '../members/member';
import {idSchema, sha256Schema, textSchema} from '../schema/fields';
import {KINDS, type Kind} from './kind';

/** Where a working copy stands with its reviewer. Written by functions alone. */
export const reviewSchema = v.object({
  state: v.picklist(['in-review', 'approved', 'returned']),
  /** Hash of the content that was put before the reviewer: an edit after that voids the review. */
  hash: sha256Schema,
  submittedBy: uidSchema,
  submittedAt: v.date(),
  /** What the reviewer should look at. */
  request: v.optional(textSchema(2000)),
  decidedBy: v.optional(uidSchema),
  decidedAt: v.optional(v.date()),
  comment: v.optional(textSchema(2000)),
});

/** When an approved working copy is to be published. Written by functions alone. */
export const scheduleSchema = v.object({
  at: v.date(),
  by: uidSchema,
  hash: sha256Schema,
  /** Why it was not published at its time: a `Refusal`, which pages put into words. */
  failed: v.optional(v.string()),
});

/**
 * A working copy, as `drafts/{kind}.{item}` holds it. Editors write all but `review` and `schedule`; the rules, which
 * mirror this, see to it that every writer is among `editors` and that `revision` counts up, so that nobody overwrites what they have not seen.
 */
export const draftSchema = v.object({
  kind: v.picklist(KINDS),
  /** The item's id, in the address once it is published; a work package's number. */
  item: idSchema,
  /** What has been written so far, finished or not: `CONTENT_SCHEMAS` decides whether it may be published. */
  content: v.pipe(
    // A list is a record too, to the library, which makes one of it: so it is asked before.
    v.unknown(),
    v.check((content) => !Array.isArray(content)),
    v.record(v.string(), v.unknown()),
    v.maxEntries(60),
  ),
  /** 1 when it is made, one more with each writing. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Everybody who wrote in it since the last publication: none of them may approve it. */
  editors: v.pipe(v.array(uidSchema), v.minLength(1), v.maxLength(200)),
  updatedBy: uidSchema,
  updatedAt: v.date(),
  /** `updatedAt` of the published item that it began from; absent for something new. */
  base: v.optional(v.date()),
  review: v.optional(reviewSchema),
  schedule: v.optional(scheduleSchema),
});

export type DraftFields = v.InferOutput<typeof draftSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
export type Schedule = v.InferOutput<typeof scheduleSchema>;

export interface Draft extends DraftFields {
  /** `{kind}.{item}`: an item has one working copy at most. */
  readonly id: string;
}

export function draftIdOf(kind: Kind, item: string): string {
  return `${kind}.${item}`;
}

/** The kind and the item that a working copy's id names; `undefined` where it names none. */
export function parseDraftId(id: string): {readonly kind: Kind; readonly item: string} | undefined {
  const [kind, item, ...rest] = id.split('.');
  const found = KINDS.find((each) => each === kind);
  return found && rest.length === 0 && v.is(idSchema, item) ? {kind: found, item} : undefined;
}
