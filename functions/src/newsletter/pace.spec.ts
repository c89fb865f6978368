import {paceOf} from './pace';

describe('A pace', () => {
  it('lets so many turns pass in a second, whoever takes them', async () => {
    const turn = paceOf(50);
    const began = performance.now();
    const others = [turn(), turn(), turn()];
    await turn();
    await Promise.all(others);
    await turn();
    // The first at once, four more 20 ms after each other; timers may be early by one of their ticks.
    expect(performance.now() - began).toBeGreaterThan(75);
  });

  it('begins anew after a rest: nothing is made up for', async () => {
    const turn = paceOf(50);
    await turn();
    const rested = performance.now() + 100;
    while (performance.now() < rested) await new Promise((done) => setImmediate(done));
    const began = performance.now();
    await turn();
    await turn();
    await turn();
    expect(performance.now() - began).toBeGreaterThan(35);
  });
});
