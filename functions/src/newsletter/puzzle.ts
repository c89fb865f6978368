import {randomBytes, webcrypto} from 'node:crypto';
import {type Puzzle, PUZZLE_BITS, solves} from '@model/newsletter/puzzle';
import {NewsletterRefusal} from './refusal';
import {readToken, signToken} from './token';

/** A puzzle that nobody had before. Nothing of it is stored: its own signature says that it is ours. */
export function newPuzzle(now = new Date(), bits = PUZZLE_BITS): Puzzle {
  return {puzzle: signToken('puzzle', {nonce: randomBytes(16).toString('hex'), bits}, now), bits};
}

/**
 * What must be remembered of a solved puzzle, so that it isn't taken twice.
 *
 * @throws NewsletterRefusal `puzzle-wrong` when it is not ours, too old, or not solved
 */
export async function solvedPuzzle(puzzle: string, solution: number, now = new Date()): Promise<string> {
  try {
    const {nonce, bits} = readToken('puzzle', puzzle, now);
    const digest = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.subtle.digest('SHA-256', bytes);
    if (await solves({puzzle, bits}, solution, digest)) return nonce;
  } catch (error) {
    if (!(error instanceof NewsletterRefusal)) throw error;
  }
  throw new NewsletterRefusal('puzzle-wrong');
}
