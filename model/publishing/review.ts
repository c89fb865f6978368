/** Who may do what with a working copy: decided here, asked by functions and shown by pages. */
import type {Draft} from './draft';

/** Where a working copy stands. A review of what has been edited since is void. */
export type DraftState = 'writing' | 'in-review' | 'returned' | 'approved' | 'scheduled';

/** @param hash `contentHash` of the working copy as it stands */
export function draftState({review, schedule}: Pick<Draft, 'review' | 'schedule'>, hash: string): DraftState {
  if (review?.hash !== hash) return 'writing';
  if (review.state === 'approved' && schedule?.hash === hash) return 'scheduled';
  return review.state;
}

/** Why somebody may not approve a working copy. */
export type ApprovalBar = 'not-in-review' | 'own-work';

/** What keeps this person from approving; `undefined` where nothing does. Returning it is everybody's right. */
export function approvalBar(
  draft: Pick<Draft, 'review' | 'schedule' | 'editors'>,
  hash: string,
  uid: string,
  {fourEyes}: {readonly fourEyes: boolean},
): ApprovalBar | undefined {
  if (draftState(draft, hash) !== 'in-review') return 'not-in-review';
  return fourEyes && draft.editors.includes(uid) ? 'own-work' : undefined;
}

/** Whether it may be published as it stands: approved, or without four eyes, anything. */
export function mayPublish(
  draft: Pick<Draft, 'review' | 'schedule'>,
  hash: string,
  {fourEyes}: {readonly fourEyes: boolean},
): boolean {
  return !fourEyes || ['approved', 'scheduled'].includes(draftState(draft, hash));
}
