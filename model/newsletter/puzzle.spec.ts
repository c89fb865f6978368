import {hasLeadingZeros, solve, solves} from './puzzle';

const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

describe('A puzzle', () => {
  it('is solved by the number that is found, and by no smaller one', async () => {
    const puzzle = {puzzle: 'some.token', bits: 10};
    const solution = await solve(puzzle, digest);
    expect(await solves(puzzle, solution, digest)).toBeTrue();
    for (let n = 0; n < solution; n += 1) expect(await solves(puzzle, n, digest)).toBeFalse();
  });

  it('is another for another token: a solution can’t be carried over', async () => {
    const solution = await solve({puzzle: 'one', bits: 12}, digest);
    expect(await solves({puzzle: 'another', bits: 12}, solution, digest)).toBeFalse();
  });

  it('counts the zero bits at the very beginning', () => {
    const bytes = Uint8Array.of(0, 0b0001_0000, 255);
    expect(hasLeadingZeros(bytes, 0)).toBeTrue();
    expect(hasLeadingZeros(bytes, 8)).toBeTrue();
    expect(hasLeadingZeros(bytes, 11)).toBeTrue();
    expect(hasLeadingZeros(bytes, 12)).toBeFalse();
    expect(hasLeadingZeros(Uint8Array.of(0), 9)).toBeFalse();
  });
});
