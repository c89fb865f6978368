/**
 * How an issue goes from its approval to having been sent: what may follow what. Decisions only; functions carry them
 * out. While it is written it is a working copy, and no issue yet (`draft.ts`).
 */
import * as v from 'valibot';
import {uidSchema} from '../members/member';
import {reviewSchema} from '../publishing/draft';
import {issueContentSchema} from './issue';
import {progressSchema} from './report';

/**
 * - `scheduled`: it goes at a time that was set
 * - `sending`: its readers are frozen, and mails go out
 * - `paused`: nothing goes out until somebody goes on
 * - `sent`, `cancelled`: over
 */
export const SENDING_STATES = ['scheduled', 'sending', 'paused', 'sent', 'cancelled'] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** What a working copy has beside its content: with both it can be put back as it was. */
export const handedOverSchema = v.object({
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  editors: v.array(uidSchema),
  updatedBy: uidSchema,
  updatedAt: v.date(),
  review: v.optional(reviewSchema),
});

/** An issue as `newsletters/{id}` holds it. People by uid only. */
export const issueSchema = v.object({
  content: issueContentSchema,
  state: v.picklist(SENDING_STATES),
  /** Who wrote last. */
  author: v.string(),
  approvedBy: v.optional(v.string()),
  /** The working copy it was, without its content. */
  draft: v.optional(handedOverSchema),
  /** When it is to go. */
  sendAt: v.optional(v.date()),
  /** When its readers began to be frozen, and whether all of them are. */
  frozenAt: v.optional(v.date()),
  frozen: v.boolean(),
  /** How many readers there are, and in how many batches. */
  recipients: v.pipe(v.number(), v.integer(), v.minValue(0)),
  batches: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sentAt: v.optional(v.date()),
  updatedAt: v.date(),
  /** Ids of what was picked and not public any more when it began to be sent: mails go without it. */
  leftOut: v.optional(v.array(v.string())),
  /** How far it is, written every few moments. */
  progress: v.optional(progressSchema),
});

export type Issue = v.InferOutput<typeof issueSchema>;

/** What somebody, or the clock, wants of an issue. */
export type SendingAction =
  | {readonly kind: 'send'}
  | {readonly kind: 'pause'}
  | {readonly kind: 'resume'}
  | {readonly kind: 'cancel'}
  | {readonly kind: 'finish'; readonly unsettled: number};

/** Why not. */
export type SendingRefusal = 'wrong-state' | 'not-yet' | 'unsettled';

type Changes = Partial<Pick<Issue, 'state' | 'sendAt' | 'frozenAt' | 'sentAt'>>;

/** From which states each action leads on. */
const FROM: Readonly<Record<SendingAction['kind'], readonly SendingState[]>> = {
  send: ['scheduled'],
  pause: ['sending'],
  resume: ['paused'],
  // What only waits for its time is taken back instead, as a working copy.
  cancel: ['sending', 'paused'],
  finish: ['sending'],
};

/**
 * What an action changes of an issue, or why it may not be. An absent field of the answer stays; one that is
 * `undefined` is taken away.
 */
export function decideSending(
  issue: Pick<Issue, 'state' | 'sendAt' | 'frozen'>,
  action: SendingAction,
  now: Date,
): Changes | SendingRefusal {
  if (!FROM[action.kind].includes(issue.state)) return 'wrong-state';
  switch (action.kind) {
    case 'send':
      if (issue.sendAt && issue.sendAt > now) return 'not-yet';
      return {state: 'sending', frozenAt: now};
    case 'pause':
      return {state: 'paused'};
    case 'resume':
      return {state: 'sending'};
    case 'cancel':
      return {state: 'cancelled', sendAt: undefined};
    case 'finish':
      return issue.frozen && action.unsettled === 0 ? {state: 'sent', sentAt: now} : 'unsettled';
  }
}
