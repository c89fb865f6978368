/** How an issue goes from a draft to having been sent: what may follow what. Decisions only; functions carry them out. */
import * as v from 'valibot';
import {issueContentSchema} from './issue';

/**
 * - `draft`: being written
 * - `approved`: a second editor has read it
 * - `scheduled`: it goes at a time that was set
 * - `sending`: its readers are frozen, and mails go out
 * - `paused`: nothing goes out until somebody goes on
 * - `sent`, `cancelled`: over
 */
export const SENDING_STATES = [
  'draft',
  'approved',
  'scheduled',
  'sending',
  'paused',
  'sent',
  'cancelled',
] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** An issue as `newsletters/{id}` holds it. People by uid only. */
export const issueSchema = v.object({
  content: issueContentSchema,
  state: v.picklist(SENDING_STATES),
  /** Who wrote last. */
  author: v.string(),
  approvedBy: v.optional(v.string()),
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
});

export type Issue = v.InferOutput<typeof issueSchema>;

/** What somebody, or the clock, wants of an issue. */
export type SendingAction =
  | {readonly kind: 'edit'; readonly by: string}
  | {readonly kind: 'approve'; readonly by: string}
  | {readonly kind: 'schedule'; readonly at: Date}
  | {readonly kind: 'send'}
  | {readonly kind: 'pause'}
  | {readonly kind: 'resume'}
  | {readonly kind: 'cancel'}
  | {readonly kind: 'finish'; readonly unsettled: number};

/** Why not. */
export type SendingRefusal = 'wrong-state' | 'own-work' | 'in-the-past' | 'not-yet' | 'unsettled';

type Changes = Partial<Pick<Issue, 'state' | 'author' | 'approvedBy' | 'sendAt' | 'frozenAt' | 'sentAt'>>;

/** From which states each action leads on. */
const FROM: Readonly<Record<SendingAction['kind'], readonly SendingState[]>> = {
  // Whatever is changed after its approval has to be read again.
  edit: ['draft', 'approved', 'scheduled'],
  approve: ['draft'],
  schedule: ['approved', 'scheduled'],
  send: ['approved', 'scheduled'],
  pause: ['sending'],
  resume: ['paused'],
  cancel: ['draft', 'approved', 'scheduled', 'sending', 'paused'],
  finish: ['sending'],
};

/**
 * What an action changes of an issue, or why it may not be. An absent field of the answer stays; one that is
 * `undefined` is taken away.
 */
export function decideSending(
  issue: Pick<Issue, 'state' | 'author' | 'sendAt' | 'frozen'>,
  action: SendingAction,
  now: Date,
): Changes | SendingRefusal {
  if (!FROM[action.kind].includes(issue.state)) return 'wrong-state';
  switch (action.kind) {
    case 'edit':
      return {state: 'draft', author: action.by, approvedBy: undefined, sendAt: undefined};
    case 'approve':
      return action.by === issue.author ? 'own-work' : {state: 'approved', approvedBy: action.by};
    case 'schedule':
      return action.at <= now ? 'in-the-past' : {state: 'scheduled', sendAt: action.at};
    case 'send':
      if (issue.state === 'scheduled' && issue.sendAt && issue.sendAt > now) return 'not-yet';
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
