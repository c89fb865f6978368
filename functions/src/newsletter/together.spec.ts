import {together} from './together';

describe('Asking together', () => {
  let rounds: number[][];
  let letGo: (() => void)[];

  beforeEach(() => {
    rounds = [];
    letGo = [];
  });

  const round = async (items: readonly number[]) => {
    rounds.push([...items]);
    await new Promise<void>((resolve) => letGo.push(resolve));
    return items.map((item) => (item < 0 ? new Error(`no ${item}`) : item * 2));
  };
  const finishRound = async () => {
    letGo.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };

  it('serves those who ask in the same moment in one round, and each gets their own answer', async () => {
    const ask = together(round, 10);
    const answers = Promise.all([ask(1), ask(2)]);
    await Promise.resolve();
    expect(rounds).toEqual([[1, 2]]);
    await finishRound();
    expect(await answers).toEqual([2, 4]);
  });

  it('serves who asks meanwhile in the next round, and no more than a round may hold', async () => {
    const ask = together(round, 2);
    const answers = [ask(1)];
    await Promise.resolve();
    answers.push(ask(2), ask(3), ask(4));
    expect(rounds).toEqual([[1]]);
    await finishRound();
    expect(rounds).toEqual([[1], [2, 3]]);
    await finishRound();
    await finishRound();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8]);
    const later = ask(5);
    await Promise.resolve();
    expect(rounds.at(-1)).toEqual([5]);
    await finishRound();
    expect(await later).toBe(10);
  });

  it('refuses those alone for whom it failed', async () => {
    const ask = together(round, 10);
    const [fine, wrong] = [ask(1), ask(-1)];
    await Promise.resolve();
    await Promise.all([finishRound(), expectAsync(wrong).toBeRejectedWithError('no -1')]);
    expect(await fine).toBe(2);
  });

  it('refuses everybody of a round that failed, and serves the next', async () => {
    let isDown = true;
    const ask = together(async (items: readonly number[]) => {
      if (isDown) throw new Error('down');
      return items;
    }, 10);
    await expectAsync(Promise.all([ask(1), ask(2)])).toBeRejectedWithError('down');
    isDown = false;
    expect(await ask(3)).toBe(3);
  });
});
