import type {Draft} from '@model/publishing/draft';

/**
 * Why a working copy could not be written.
 * - `outdated`: somebody wrote in it meanwhile; `theirs` is how it stands now
 * - `taken`: the item has a working copy already; `theirs` is that
 * - `refused`: it is gone, or this person may not write it: the two are not told apart
 * - `too-large`: the database holds about a megabyte at most
 * - `unreachable`: no answer came, so nobody knows whether it was written
 */
export type DraftProblemKind = 'outdated' | 'taken' | 'refused' | 'too-large' | 'unreachable';

/** A working copy that was not written, and why. */
export class DraftProblem extends Error {
  constructor(
    readonly kind: DraftProblemKind,
    /** As it stands, where somebody else was quicker. */
    readonly theirs?: Draft,
    options?: ErrorOptions,
  ) {
    super(kind, options);
    this.name = 'DraftProblem';
  }
}
