/** What is known of an address, and what a further look at it changes. */
import * as v from 'valibot';
import {KINDS} from '../publishing/kind';

/**
 * - `fine`: it answers
 * - `moved`: it answers, and says that it stands elsewhere for good
 * - `unclear`: somebody is there who does not answer machines, so a person has to look
 * - `insecure`: it is not https, and so never asked
 * - `failing`: it did not answer the last time
 * - `dead`: it did not answer on several days
 */
export const LINK_STATES = ['fine', 'moved', 'unclear', 'insecure', 'failing', 'dead'] as const;

export type LinkState = (typeof LINK_STATES)[number];

/** Why an address gave nothing. */
export const LINK_FAILURES = [
  'not-found',
  'refused',
  'server-trouble',
  'no-such-host',
  'no-connection',
  'no-answer',
  'bad-certificate',
  'redirects',
  'private-address',
] as const;

export type LinkFailure = (typeof LINK_FAILURES)[number];

/** What one look at an address brought. */
export type LinkAnswer =
  | {readonly kind: 'fine'}
  | {readonly kind: 'moved'; readonly to: string}
  | {readonly kind: 'unclear'; readonly status: number}
  | {readonly kind: 'insecure'}
  | {readonly kind: 'failed'; readonly why: LinkFailure; readonly status?: number};

/** Different days on which an address must have failed before it is called dead. */
export const DAYS_TO_DEATH = 3;

const DAY_MS = 86_400_000;
const FAILURES_KEPT = 10;

/** Days until the next look where nothing is wrong, or nothing can be seen. */
const REST_DAYS = 14;
/** However long an address has been dead, it is looked at this often. */
const LONGEST_REST_DAYS = 30;

/** An item that names the address. */
const namedBySchema = v.object({kind: v.picklist(KINDS), item: v.string(), title: v.string()});

/** What is known of an address, as `linkChecks/{hash}` holds it for editors. */
export const linkCheckSchema = v.object({
  url: v.string(),
  state: v.picklist(LINK_STATES),
  /** The items that name it, as far as they fit. */
  items: v.array(namedBySchema),
  /** Days, as in 2026-03-01, on which it failed since it last answered: the first and the latest. */
  failedOn: v.array(v.string()),
  why: v.optional(v.picklist(LINK_FAILURES)),
  status: v.optional(v.number()),
  /** Where it says that it stands now. */
  movedTo: v.optional(v.string()),
  checkedAt: v.optional(v.date()),
  nextAt: v.date(),
});

/** How the last night went, as `linkChecks/last-run` holds it. */
export const linkRunSchema = v.object({
  at: v.date(),
  /** Whether there was a network at all: without one, nothing is known anew. */
  network: v.boolean(),
  /** Addresses that are named, and those that were looked at. */
  total: v.number(),
  looked: v.number(),
});

export type NamedBy = v.InferOutput<typeof namedBySchema>;
export type LinkCheckFields = v.InferOutput<typeof linkCheckSchema>;
export type LinkRun = v.InferOutput<typeof linkRunSchema>;
/** What a look decides; what the address is and who names it is known otherwise. */
export type Known = Omit<LinkCheckFields, 'url' | 'items'>;

export interface LinkCheck extends LinkCheckFields {
  readonly id: string;
}

/** What is known of an address that nobody has looked at. */
export function unknown(now: Date): Known {
  return {state: 'fine', failedOn: [], nextAt: now};
}

/** Whether it is time for another look. */
export function isLookDue({nextAt}: Pick<Known, 'nextAt'>, now: Date): boolean {
  return nextAt <= now;
}

/** What is known after a look. One bad day kills nothing: a site may be down, or think us a robot. */
export function afterLook(before: Known, answer: LinkAnswer, now: Date): Known {
  const base = {failedOn: [], checkedAt: now, nextAt: inDays(now, REST_DAYS)};
  switch (answer.kind) {
    case 'fine':
    case 'insecure':
      return {...base, state: answer.kind};
    case 'moved':
      return {...base, state: 'moved', movedTo: answer.to};
    case 'unclear':
      return {...base, state: 'unclear', status: answer.status};
    case 'failed':
      return afterFailure(before, answer, now);
  }
}

function afterFailure(before: Known, {why, status}: Extract<LinkAnswer, {kind: 'failed'}>, now: Date): Known {
  const failedOn = withDay(before.failedOn, now.toISOString().slice(0, 10));
  const isDead = failedOn.length >= DAYS_TO_DEATH;
  const rest = isDead ? 2 ** (failedOn.length - DAYS_TO_DEATH + 1) : 1;
  return {
    state: isDead ? 'dead' : 'failing',
    failedOn,
    why,
    ...(status !== undefined && {status}),
    checkedAt: now,
    nextAt: inDays(now, Math.min(rest, LONGEST_REST_DAYS)),
  };
}

function withDay(days: readonly string[], day: string): string[] {
  if (days.includes(day)) return [...days];
  const all = [...days, day];
  // The first is kept: since then it has not answered.
  return all.length <= FAILURES_KEPT ? all : [...all.slice(0, 1), ...all.slice(1 - FAILURES_KEPT)];
}

/** A night begins at about the same time; a look that is due a few minutes later is not put off for a whole day. */
function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS - DAY_MS / 4);
}

/**
 * Whether a night's answers tell of the network rather than of the addresses: several were asked, and none was reached.
 */
export function isWithoutNetwork(answers: readonly LinkAnswer[]): boolean {
  const asked = answers.filter(({kind}) => kind !== 'insecure');
  return asked.length >= 3 && asked.every((answer) => answer.kind === 'failed' && isUnreached(answer.why));
}

function isUnreached(why: LinkFailure): boolean {
  return why === 'no-such-host' || why === 'no-connection' || why === 'no-answer';
}
