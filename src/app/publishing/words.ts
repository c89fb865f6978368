import type {Visibility} from '@model/access/visibility';
import {formatDay, formatMoment} from '@model/dates/format';
import type {ContentSort, ContentStanding} from '@model/publishing/content-list';
import type {Kind} from '@model/publishing/kind';
import type {DraftState} from '@model/publishing/review';

/** What one of each kind is called. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  deliverable: $localize`Outcome`,
  news: $localize`News`,
  event: $localize`Event`,
  page: $localize`Page`,
  partner: $localize`Partner`,
  'work-package': $localize`Work package`,
};

/** What each kind is for, said to who begins one. */
export const KIND_PURPOSES: Readonly<Record<Kind, string>> = {
  deliverable: $localize`A report, data set, course or other result, in the catalogue.`,
  news: $localize`Something that happened, told in a few lines.`,
  event: $localize`A conference, meeting or deadline, with its date.`,
  page: $localize`A text of the portal itself.`,
  partner: $localize`An organisation of the consortium.`,
  'work-package': $localize`One of the project's fourteen.`,
};

/** Where a working copy stands. */
export const STATE_WORDS: Readonly<Record<DraftState, string>> = {
  writing: $localize`Being written`,
  'in-review': $localize`Waits for review`,
  returned: $localize`Given back`,
  approved: $localize`Approved`,
  scheduled: $localize`Set to a time`,
};

/** How a state is marked, beside its words. */
export const STATE_BADGES: Readonly<Record<DraftState, string>> = {
  writing: '',
  'in-review': 'badge-warning',
  returned: 'badge-error',
  approved: 'badge-success',
  scheduled: 'badge-success',
};

export const STANDING_WORDS: Readonly<Record<ContentStanding, string>> = {
  'in-work': $localize`In work`,
  ...STATE_WORDS,
  new: $localize`Never published`,
  published: $localize`Published`,
  withdrawn: $localize`Withdrawn`,
};

export const CONTENT_SORT_WORDS: Readonly<Record<ContentSort, string>> = {
  newest: $localize`Latest change first`,
  title: $localize`By title`,
};

export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  public: $localize`Public`,
  consortium: $localize`Consortium only`,
};

/** What has no title yet. */
export const UNTITLED = $localize`Without a title`;

export function day(moment: Date): string {
  return formatDay(moment, $localize.locale ?? 'en');
}

export function minute(moment: Date): string {
  return formatMoment(moment, $localize.locale ?? 'en');
}
