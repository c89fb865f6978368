/** One issue and one reader: what becomes of the mail. The ledger `newsletters/{id}/recipients/{hash}` holds these. */
import * as v from 'valibot';

/**
 * - `waiting`: to be sent from `dueAt` on
 * - `claimed`: a worker has it, until `leaseUntil`
 * - `accepted`: the mail server took it
 * - `rejected`: the mail server refused it for good, or too often
 * - `skipped`: the reader had left, or is not written to any more
 * - `doubtful`: nobody knows whether the mail server took it, and it is not tried again
 */
export const RECIPIENT_STATES = [
  'waiting',
  'claimed',
  'accepted',
  'rejected',
  'skipped',
  'doubtful',
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Those after which nothing follows. */
export const SETTLED: readonly RecipientState[] = ['accepted', 'rejected', 'skipped', 'doubtful'];

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const recipientSchema = v.object({
  state: v.picklist(RECIPIENT_STATES),
  batch: countSchema,
  /** How often the mail server was asked. */
  attempts: countSchema,
  /** How often the mail server said "not now". */
  deferrals: countSchema,
  /** How often nobody could know whether it took the mail. */
  doubts: countSchema,
  /** Epoch milliseconds. */
  dueAt: v.number(),
  leaseUntil: v.number(),
  /** Whether the reader left by this mail. */
  left: v.optional(v.boolean()),
});

export type Recipient = v.InferOutput<typeof recipientSchema>;

/** What to do where nobody knows whether a mail was taken: rather none than two, or rather two than none. */
export type DoubtPolicy = 'miss' | 'double';

/** Longer than the platform lets a worker live: an entry whose lease is over has nobody any more who could send. */
export const LEASE_MS = 600_000;

/** How often "not now" is taken for an answer; then the mail counts as rejected. */
export const MOST_DEFERRALS = 8;

/** The first pause after "not now"; it doubles, up to an hour. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** A reader's entry as it is when the audience is frozen. */
export function frozenRecipient(batch: number): Recipient {
  return {state: 'waiting', batch, attempts: 0, deferrals: 0, doubts: 0, dueAt: 0, leaseUntil: 0};
}

/**
 * What a worker may do with an entry.
 * - `claim`: take it, with these changes, and only then ask the mail server
 * - `settle`: a worker died with it, and nobody knows whether its mail was taken: write this and send nothing
 * - `wait`: it is not due, or somebody has it
 * - `over`: nothing follows any more
 */
export type Claim =
  | {readonly kind: 'claim'; readonly changes: Partial<Recipient>}
  | {readonly kind: 'settle'; readonly changes: Partial<Recipient>}
  | {readonly kind: 'wait'; readonly until: number}
  | {readonly kind: 'over'};

export function claiming(recipient: Recipient, policy: DoubtPolicy, now: number): Claim {
  const {state, attempts, dueAt, leaseUntil} = recipient;
  if (SETTLED.includes(state)) return {kind: 'over'};
  const changes = {state: 'claimed', attempts: attempts + 1, leaseUntil: now + LEASE_MS} as const;
  if (state === 'waiting') return dueAt <= now ? {kind: 'claim', changes} : {kind: 'wait', until: dueAt};
  if (leaseUntil > now) return {kind: 'wait', until: leaseUntil};
  const doubts = recipient.doubts + 1;
  return policy === 'miss'
    ? {kind: 'settle', changes: {state: 'doubtful', doubts, leaseUntil: 0}}
    : {kind: 'claim', changes: {...changes, doubts}};
}

/**
 * What the mail server did.
 * - `accepted`: it took the mail
 * - `deferred`: "not now" (4xx), or it could not be asked; it certainly has not taken it
 * - `rejected`: "never" (5xx)
 * - `unknown`: it was given the whole or a part of the mail, and did not say
 */
export type Delivery = 'accepted' | 'deferred' | 'rejected' | 'unknown';

/** What becomes of a claimed entry after the mail server was asked; `skipped` when the reader may not be written to. */
export function delivered(
  recipient: Recipient,
  delivery: Delivery | 'skipped',
  policy: DoubtPolicy,
  now: number,
): Partial<Recipient> {
  const over = (state: RecipientState) => ({state, leaseUntil: 0});
  if (delivery === 'deferred') {
    const deferrals = recipient.deferrals + 1;
    if (deferrals >= MOST_DEFERRALS) return {...over('rejected'), deferrals};
    return {...over('waiting'), deferrals, dueAt: now + pauseAfter(deferrals)};
  }
  if (delivery === 'unknown') {
    const doubts = recipient.doubts + 1;
    if (policy === 'miss') return {...over('doubtful'), doubts};
    const isTooOften = doubts >= MOST_DEFERRALS;
    return isTooOften
      ? {...over('doubtful'), doubts}
      : {...over('waiting'), doubts, dueAt: now + pauseAfter(doubts)};
  }
  return over(delivery);
}

/** The pause after so many times "not now". */
export function pauseAfter(times: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (times - 1), LONGEST_PAUSE_MS);
}
