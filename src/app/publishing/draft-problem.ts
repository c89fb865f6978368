import type {Stored} from '@model/publishing/autosave';
import {ToldError} from '../core/errors/told-error';

/**
 * Why a working copy could not be written.
 * - `outdated`: somebody wrote in it meanwhile; `theirs` is how it stands now
 * - `taken`: the item has a working copy already; `theirs` is that
 * - `refused`: it is gone, or this person may not write it: the two are not told apart
 * - `too-large`: the database holds about a megabyte at most
 * - `unreachable`: no answer came, so nobody knows whether it was written
 */
export type DraftProblemKind = 'outdated' | 'taken' | 'refused' | 'too-large' | 'unreachable';

const WORDS: Readonly<Record<DraftProblemKind, string>> = {
  outdated: $localize`Somebody else wrote in it meanwhile. Look again, then decide.`,
  taken: $localize`Somebody has already begun to change this. Open what they have.`,
  refused: $localize`It is not here any more, or your account may not write it.`,
  'too-large': $localize`This has grown too large to be stored. Put long texts into files.`,
  unreachable: $localize`The portal can't be reached. Check your connection, then try again.`,
};

/** A working copy that was not written, and why. */
export class DraftProblem extends ToldError {
  constructor(
    readonly kind: DraftProblemKind,
    /** As it stands, where somebody else was quicker. */
    readonly theirs?: Stored,
    options?: ErrorOptions,
  ) {
    super(WORDS[kind], options);
    this.name = 'DraftProblem';
  }
}
