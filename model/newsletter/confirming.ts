import type {Subscriber} from './subscription';
import {mayBeAsked, type Suppression} from './suppression';

/**
 * What a confirmation comes to.
 * - `subscribe`: the reader is one from now on, with these choices
 * - `already`: this very confirmation was given before; nothing changes
 * - `used`: the reader has left or confirmed anew since it was asked for, so it says nothing any more
 * - `suppressed`: nothing goes to this address, whoever asks for it
 */
export type Confirmation = 'subscribe' | 'already' | 'used' | 'suppressed';

/** Decides on a confirmation that was asked for at `askedAt`, given how things stand. */
export function confirming(
  askedAt: Date,
  subscriber: Pick<Subscriber, 'askedAt'> | undefined,
  suppression: Suppression | undefined,
): Confirmation {
  if (!mayBeAsked(suppression)) return 'suppressed';
  // Who left after asking has answered: the same link does not bring them back.
  if (suppression && suppression.at >= askedAt) return 'used';
  if (!subscriber || subscriber.askedAt < askedAt) return 'subscribe';
  return subscriber.askedAt > askedAt ? 'used' : 'already';
}
