/** What the addresses below `/api/newsletter` take and answer. JSON both ways; errors are problem details (RFC 9457). */
import * as v from 'valibot';
import {preferencesSchema, readerAddressSchema, type Subscriber, subscriptionSchema} from './subscription';
import {LARGEST_SOLUTION} from './puzzle';

/** Where the newsletter's functions answer, on the portal's own host. */
export const NEWSLETTER_ADDRESS = '/api/newsletter';

const tokenSchema = v.pipe(v.string(), v.maxLength(4000));

/** POST `subscribe`: what is asked for, with a puzzle (of GET `subscribe`) and its solution. */
export const subscribeInput = v.object({
  ...subscriptionSchema.entries,
  puzzle: tokenSchema,
  solution: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_SOLUTION)),
});

export type SubscribeInput = v.InferInput<typeof subscribeInput>;

/** POST `confirm` and `unsubscribe`, GET `preferences`: the token of a mail. */
export const tokenInput = v.object({token: tokenSchema});

/** POST `preferences`: the token of a mail, and all of what is chosen from now on. */
export const preferencesInput = v.object({token: tokenSchema, ...preferencesSchema.entries});

export type PreferencesInput = v.InferInput<typeof preferencesInput>;

/** POST `bounces`: what became of mails, as a provider tells it. */
export const bouncesInput = v.object({
  events: v.pipe(
    v.array(v.object({email: readerAddressSchema, kind: v.picklist(['hard', 'soft', 'complaint'])})),
    v.maxLength(100),
  ),
});

/** What POST `confirm` answers: the token by which the reader changes their choices or leaves. */
export interface Confirmed {
  readonly state: 'subscribed';
  readonly token: string;
}

/** What `preferences` answers: everything that is stored of the reader and can be told. */
export type ReaderRecord = Pick<Subscriber, 'email' | 'topics' | 'audience' | 'language'> & {
  /** ISO 8601. */
  readonly confirmedAt: string;
};

/** Why a request was not granted, with the HTTP status that says it. */
export const NEWSLETTER_PROBLEMS = {
  'bad-input': [400, 'Something in the form is not as it should be.'],
  'puzzle-wrong': [400, 'The puzzle was not solved, or too long ago.'],
  'token-forged': [400, 'This link is not one of ours, or a part of it is missing.'],
  signature: [401, 'The request is not signed, or its signature is too old.'],
  'not-found': [404, 'There is nothing at this address.'],
  'not-subscribed': [404, 'This address does not get the newsletter any more.'],
  method: [405, 'This address answers other methods.'],
  'puzzle-spent': [409, 'This puzzle was used before.'],
  'token-used': [409, 'This link was used before. Ask for a new one.'],
  suppressed: [409, 'The portal may not write to this address any more.'],
  'token-expired': [410, 'This link has expired. Ask for a new one.'],
  'too-large': [413, 'The request is too large.'],
  'media-type': [415, 'This address takes JSON.'],
  'too-many': [429, 'That was asked too often from your network. Try again later.'],
  unavailable: [503, 'The newsletter cannot be reached now. Try again later.'],
} as const satisfies Readonly<Record<string, readonly [status: number, sentence: string]>>;

export type NewsletterProblem = keyof typeof NEWSLETTER_PROBLEMS;
