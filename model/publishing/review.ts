/** Who may do what with a working copy: decided here, asked by functions and shown by pages. */
import type {Draft} from './draft';

/** Where a working copy stands. A review of what has been edited since is void. */
export type DraftState = 'writing' | 'in-review' | 'returned' | 'approved' | 'scheduled';

/** @param hash `contentHash` of the working copy as it stands */
export function draftState({review, schedule}: Pick<Draft, 'review' | 'schedule'>, hash: string): DraftState {
  const state = review?.hash === hash ? review.state : 'writing';
  // Without four eyes, a time may be set for what nobody reviewed.
  const isFree = state === 'approved' || state === 'writing';
  return isFree && schedule?.hash === hash ? 'scheduled' : state;
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
  {review}: Pick<Draft, 'review'>,
  hash: string,
  {fourEyes}: {readonly fourEyes: boolean},
): boolean {
  return !fourEyes || (review?.state === 'approved' && review.hash === hash);
}
