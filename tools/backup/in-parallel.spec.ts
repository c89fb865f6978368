import {setImmediate as soon} from 'node:timers/promises';
import {inParallel} from './in-parallel';

describe('Work on many items', () => {
  it('is done for each once, so many at a time, and answered in their order', async () => {
    let under = 0;
    let most = 0;
    const answers = await inParallel(
      Array.from({length: 20}, (_, i) => i),
      3,
      async (i) => {
        most = Math.max(most, ++under);
        for (let turns = 20 - i; turns > 0; turns--) await soon();
        under -= 1;
        return i * 2;
      },
    );
    expect(answers).toEqual(Array.from({length: 20}, (_, i) => i * 2));
    expect(most).toBe(3);
  });

  it('is not begun any more after a failure, which is told', async () => {
    const begun: number[] = [];
    const work = inParallel([0, 1, 2, 3, 4, 5, 6, 7], 2, async (i) => {
      begun.push(i);
      await soon();
      if (i === 1) throw new Error('broken');
    });
    await expectAsync(work).toBeRejectedWithError('broken');
    for (let turns = 0; turns < 10; turns++) await soon();
    expect(begun.length).toBeLessThan(5);
  });

  it('is nothing where there is nothing', async () => {
    expect(await inParallel([], 2, () => Promise.resolve(1))).toEqual([]);
    expect(await inParallel([0], 2, () => Promise.resolve(1))).toEqual([1]);
  });
});
