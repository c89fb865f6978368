import * as v from 'valibot';
import {draftSchema} from '../publishing/draft';
import {idSchema} from '../schema/fields';

/**
 * An issue's working copy, as `drafts/newsletter.{id}` holds it: like any other, with what `issueContentSchema` takes once
 * it is whole. When it goes, or is given a time, its content moves to `newsletters/{id}`, and the working copy is gone.
 */
export const issueDraftSchema = v.object({
  ...v.omit(draftSchema, ['kind', 'schedule']).entries,
  kind: v.literal('newsletter'),
});

export type IssueDraftFields = v.InferOutput<typeof issueDraftSchema>;

export interface IssueDraft extends IssueDraftFields {
  /** `newsletter.{issue}`. */
  readonly id: string;
}

const PREFIX = 'newsletter.';

/** Where an issue's working copy lies among the drafts. */
export function issueDraftId(issue: string): string {
  return `${PREFIX}${issue}`;
}

/** The issue that a draft is of; `undefined` where it is of something else. */
export function issueOfDraft(draft: string): string | undefined {
  const issue = draft.startsWith(PREFIX) ? draft.slice(PREFIX.length) : '';
  return v.is(idSchema, issue) ? issue : undefined;
}
