import * as v from 'valibot';
import {sha256Schema, textSchema} from '../schema/fields';

/** What a reviewer answers about anything that is put before them. */
export const reviewAnswerEntries = {
  /** `contentHash` of what they saw: what somebody else changed meanwhile is not decided on unseen. */
  hash: sha256Schema,
  decision: v.picklist(['approve', 'return']),
  comment: v.optional(textSchema(2000)),
};

/** Who gives something back says why. */
export function isReasoned({
  decision,
  comment,
}: {
  decision: 'approve' | 'return';
  comment?: string | undefined;
}) {
  return decision === 'approve' || comment !== undefined;
}

export const REASON_WANTED = 'Say what is to be changed.';

/** The reviewer's answer itself, as a form asks for it. */
export const reviewAnswerSchema = v.pipe(
  v.strictObject({decision: reviewAnswerEntries.decision, comment: reviewAnswerEntries.comment}),
  v.forward(v.partialCheck([['decision'], ['comment']], isReasoned, REASON_WANTED), ['comment']),
);

export type ReviewAnswer = v.InferOutput<typeof reviewAnswerSchema>;
