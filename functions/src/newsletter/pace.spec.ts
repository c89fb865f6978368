import {paceOf} from './pace';

describe('A pace', () => {
  /** A clock that stands until it is moved on, and what was asked to wait by it, in milliseconds. */
  function standingClock() {
    const clock = {
      time: 1000,
      waits: [] as number[],
      now: () => clock.time,
      wait: async (milliseconds: number) => void clock.waits.push(milliseconds),
    };
    return clock;
  }

  it('lets the first go at once, and those who come with it after each other', async () => {
    const clock = standingClock();
    const turn = paceOf(50, clock);
    await Promise.all([turn(), turn(), turn(), turn()]);
    expect(clock.waits).toEqual([20, 40, 60]);
  });

  it('holds back only for what is left of the time between two', async () => {
    const clock = standingClock();
    const turn = paceOf(50, clock);
    await turn();
    clock.time += 15;
    await turn();
    expect(clock.waits).toEqual([5]);
  });

  it('begins anew after a rest: nothing is made up for', async () => {
    const clock = standingClock();
    const turn = paceOf(50, clock);
    await turn();
    clock.time += 10_000;
    await turn();
    expect(clock.waits).toEqual([]);
    await turn();
    expect(clock.waits).toEqual([20]);
  });

  it('holds nobody back where no rate is set', async () => {
    const clock = standingClock();
    const turn = paceOf(Infinity, clock);
    await Promise.all([turn(), turn(), turn()]);
    expect(clock.waits).toEqual([]);
  });
});
