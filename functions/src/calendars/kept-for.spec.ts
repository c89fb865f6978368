import {keptFor} from './kept-for';

describe('What is kept for some time', () => {
  let now: number;
  let made: number;
  const keep = (make = async () => ++made) => keptFor(1000, make, () => now);

  beforeEach(() => {
    now = 5_000;
    made = 0;
  });

  it('is made once for all who ask within that time, and again after it', async () => {
    const ask = keep();
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    now += 999;
    expect(await ask()).toBe(1);
    now += 1;
    expect(await ask()).toBe(2);
  });

  it('is not kept where the making failed', async () => {
    let isBroken = true;
    const ask = keep(async () => {
      if (isBroken) throw new Error('out of reach');
      return ++made;
    });
    await expectAsync(ask()).toBeRejectedWithError('out of reach');
    isBroken = false;
    expect(await ask()).toBe(1);
  });
});
