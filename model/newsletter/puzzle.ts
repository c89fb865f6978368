/**
 * A small piece of work that a browser does before the portal writes to an address: of no weight to a person, of much
 * to who would have it written to a million. A number is sought whose hash, together with the puzzle, begins with so
 * many zero bits. Nobody but the portal is asked.
 */

/** Zero bits a solution's hash begins with: 2^14 tries on average, about half a second in a browser. */
export const PUZZLE_BITS = 14;

/** Hashes at once: each answer of Web Crypto is a promise, and waiting for them one by one takes longest. */
const AT_ONCE = 256;

/** The largest number that is tried: far beyond what bad luck needs. */
export const LARGEST_SOLUTION = 2 ** 30;

/** SHA-256 of some bytes. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** A puzzle as the portal gives it out: a signed token, and how hard it is. */
export interface Puzzle {
  readonly puzzle: string;
  readonly bits: number;
}

/** Whether `solution` solves the puzzle. */
export async function solves({puzzle, bits}: Puzzle, solution: number, digest: Digest): Promise<boolean> {
  return hasLeadingZeros(new Uint8Array(await digest(question(puzzle, solution))), bits);
}

/** The smallest number that solves the puzzle. */
export async function solve(puzzle: Puzzle, digest: Digest): Promise<number> {
  for (let first = 0; first < LARGEST_SOLUTION; first += AT_ONCE) {
    const tries = Array.from({length: AT_ONCE}, (_, i) => solves(puzzle, first + i, digest));
    const found = (await Promise.all(tries)).indexOf(true);
    if (found >= 0) return first + found;
  }
  throw new Error('The puzzle has no solution.');
}

/** Whether these bytes begin with `bits` zero bits. */
export function hasLeadingZeros(bytes: Uint8Array, bits: number): boolean {
  for (let i = 0; i * 8 < bits; i++) {
    const byte = bytes[i];
    if (byte === undefined) return false;
    const left = bits - i * 8;
    if (byte >> Math.max(8 - left, 0) !== 0) return false;
  }
  return true;
}

function question(puzzle: string, solution: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${puzzle}:${solution}`);
}
