/** Ascending numbers as the steps between them, five bits to a letter: mostly one letter for a number. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const BITS = 5;
const MORE = 1 << BITS;

/** @param numbers ascending, none twice */
export function writeSteps(numbers: readonly number[]): string {
  let text = '';
  let last = -1;
  for (const number of numbers) {
    let step = number - last - 1;
    last = number;
    while (step >= MORE) {
      text += LETTERS.charAt(MORE | (step & (MORE - 1)));
      step >>>= BITS;
    }
    text += LETTERS.charAt(step);
  }
  return text;
}

/** @throws TypeError for what `writeSteps` did not write */
export function readSteps(text: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let step = 0;
  let shift = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined || shift > 4 * BITS) throw new TypeError('This is no list of steps.');
    step |= (value & (MORE - 1)) << shift;
    shift += BITS;
    if (value & MORE) continue;
    last += step + 1;
    numbers.push(last);
    step = shift = 0;
  }
  return numbers;
}
