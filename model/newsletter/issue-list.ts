/** All issues in one list: those that are written, and those that were handed over. */
import type {DraftState} from '../publishing/review';
import type {IssueDraft} from './draft';
import type {Issue, SendingState} from './sending';
import {sketchOf} from './sketch';

/** An issue that was handed over, with its id. */
export type HandedOver = Issue & {readonly id: string};

/** A working copy, and where it stands. */
export interface StatedDraft {
  readonly draft: IssueDraft;
  readonly state: DraftState;
}

export interface IssueRow {
  readonly id: string;
  readonly subject: string;
  readonly state: DraftState | SendingState;
  /** What `at` is the moment of. */
  readonly what: 'changed' | 'due' | 'begun' | 'sent';
  readonly at: Date;
  /** Who wrote last. */
  readonly by: string;
  readonly approvedBy?: string | undefined;
  /** How many get it, once that is known. */
  readonly readers?: number | undefined;
  /** How many mails the mail servers took by now. */
  readonly accepted?: number | undefined;
}

/** What wants somebody's attention comes first; then each by the moment that matters, the latest first. */
const ORDER: readonly (readonly IssueRow['state'][])[] = [
  ['sending', 'paused'],
  ['scheduled'],
  ['in-review', 'approved', 'returned', 'writing'],
  ['sent', 'cancelled'],
];

/** One row for each issue, in the order in which an editor looks for them. */
export function issueRows(drafts: readonly StatedDraft[], issues: readonly HandedOver[]): IssueRow[] {
  const kept = new Set(issues.map(({id}) => id));
  const rows = [
    // Handing over is one step, but its two halves may be heard of one after the other.
    ...drafts.filter(({draft}) => !kept.has(draft.item)).map(rowOfDraft),
    ...issues.map(rowOfIssue),
  ];
  const place = ({state}: IssueRow) => ORDER.findIndex((states) => states.includes(state));
  return rows.sort((a, b) => place(a) - place(b) || b.at.getTime() - a.at.getTime());
}

function rowOfDraft({draft, state}: StatedDraft): IssueRow {
  const {item: id, content, updatedAt: at, updatedBy: by, review} = draft;
  const approvedBy = state === 'approved' ? review?.decidedBy : undefined;
  return {id, subject: sketchOf(content).subject.trim(), state, what: 'changed', at, by, approvedBy};
}

function rowOfIssue({id, content, state, author: by, approvedBy, ...issue}: HandedOver): IssueRow {
  const {sendAt, sentAt, frozenAt, frozen, updatedAt, recipients, progress} = issue;
  const [what, at] =
    state === 'scheduled' && sendAt
      ? (['due', sendAt] as const)
      : state === 'sent' && sentAt
        ? (['sent', sentAt] as const)
        : (['begun', frozenAt ?? updatedAt] as const);
  const readers = frozen ? recipients : undefined;
  return {
    id,
    subject: content.subject,
    state,
    what,
    at,
    by,
    approvedBy,
    readers,
    accepted: progress?.accepted,
  };
}
