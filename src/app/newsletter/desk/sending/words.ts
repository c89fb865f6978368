import type {RecipientState} from '@model/newsletter/recipient';

/** What became of a reader's mail. */
export const RECIPIENT_WORDS: Readonly<Record<RecipientState, string>> = {
  waiting: $localize`Waits`,
  claimed: $localize`Under way`,
  accepted: $localize`Accepted`,
  rejected: $localize`Rejected`,
  skipped: $localize`Skipped`,
  doubtful: $localize`Doubtful`,
};

/** The same in a sentence. */
export const RECIPIENT_MEANINGS: Readonly<Record<RecipientState, string>> = {
  waiting: $localize`Its turn has not come, or the mail server said “not now” and is asked again.`,
  claimed: $localize`It is being handed over at this moment.`,
  accepted: $localize`The mail server took it. Whether it is opened nobody is told: opens are not tracked.`,
  rejected: $localize`The mail server refused it for good, or said “not now” too often.`,
  skipped: $localize`The reader left, or may not be written to any more, before their turn came.`,
  doubtful: $localize`The connection broke while it was handed over: it may have arrived or not. It is not tried again.`,
};
