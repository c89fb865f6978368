import * as v from 'valibot';
import {uidSchema} from '../members/member';
import {idSchema, sha256Schema, textSchema} from '../schema/fields';
import {KINDS} from './kind';

/**
 * What was published, withdrawn or put back, when and by whom, as `publications/{kind}.{item}.{number}` holds it for
 * editors: the history of an item, and the way back.
 */
export const publicationSchema = v.object({
  kind: v.picklist(KINDS),
  item: idSchema,
  /** Counts up from 1. 0 is what stood there before its first publication in the app. */
  number: v.pipe(v.number(), v.integer(), v.minValue(0)),
  act: v.picklist(['published', 'withdrawn', 'reinstated', 'unpublished']),
  at: v.date(),
  /** A uid, or `portal` for what came before or happened by itself. */
  by: v.string(),
  approvedBy: v.optional(uidSchema),
  /** `contentHash` of the working copy that it was made of. */
  hash: v.optional(sha256Schema),
  /** The outcome's version, where it has versions. */
  version: v.optional(v.number()),
  note: v.optional(textSchema(2000)),
  /** All that stood published from then on; of what was unpublished, all that had stood. */
  content: v.record(v.string(), v.unknown()),
});

export type PublicationFields = v.InferOutput<typeof publicationSchema>;

export interface Publication extends PublicationFields {
  readonly id: string;
}
