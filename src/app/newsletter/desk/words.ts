import {formatDay, formatMoment} from '@model/dates/format';
import type {ReaderEntry} from '@model/newsletter/commands';
import type {SendingState} from '@model/newsletter/sending';

/** How far an issue is that was handed over. */
export const SENDING_WORDS: Readonly<Record<SendingState, string>> = {
  scheduled: $localize`Set to a time`,
  sending: $localize`On its way`,
  paused: $localize`Paused`,
  sent: $localize`Sent`,
  cancelled: $localize`Cancelled`,
};

/** How a state is marked, beside its words. */
export const SENDING_BADGES: Readonly<Record<SendingState, string>> = {
  scheduled: 'badge-success',
  sending: 'badge-warning',
  paused: 'badge-error',
  sent: 'badge-success',
  cancelled: '',
};

/** Whether an address is written to. */
export const READER_WORDS: Readonly<Record<ReaderEntry['state'], string>> = {
  subscribed: $localize`Gets it`,
  left: $localize`Left`,
  bounce: $localize`Does not exist`,
  complaint: $localize`Complained`,
};

/** Why it is so. */
export const READER_REASONS: Readonly<Record<ReaderEntry['state'], string>> = {
  subscribed: $localize`Confirmed by its owner.`,
  left: $localize`Its owner left, or it was erased. They may subscribe again.`,
  bounce: $localize`Its mail server said that there is no such address.`,
  complaint: $localize`Its owner reported a mail as unwanted. The portal will not write to it again.`,
};

export function day(moment: Date): string {
  return formatDay(moment, $localize.locale ?? 'en');
}

export function minute(moment: Date): string {
  return formatMoment(moment, $localize.locale ?? 'en');
}
