import {type HelixShape, phaseThatOpens, rungsOf, strandPath, strandsOf} from './helix-geometry';

const SHAPE: HelixShape = {rungs: 14, turns: 2, length: 1400, radius: 100, phase: 0.3};

/** The numbers of path data, in order. */
function numbersOf(path: string): number[] {
  return (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}

describe('the helix', () => {
  it('has a rung for every work package, evenly spaced along its axis', () => {
    const middles = rungsOf(SHAPE).map((rung) => Math.round(rung.middle.x * 1e6) / 1e6);
    expect(middles).toEqual(Array.from({length: 14}, (_, i) => 50 + 100 * i));
  });

  it('lets each rung join the two strands across the axis', () => {
    for (const rung of rungsOf(SHAPE)) {
      expect(rung.first.y).toBeCloseTo(-rung.second.y, 9);
      expect(Math.abs(rung.first.y)).toBeCloseTo(SHAPE.radius * rung.openness, 9);
    }
  });

  it('stands upright with the same numbers, across and along exchanged', () => {
    const lying = rungsOf(SHAPE);
    const upright = rungsOf({...SHAPE, upright: true});
    expect(upright.map(({first}) => ({x: first.y, y: first.x}))).toEqual(lying.map(({first}) => first));
  });

  it('turns so that a chosen rung is seen at its full length, by a quarter turn at most', () => {
    for (let index = 0; index < SHAPE.rungs; index++) {
      const phase = phaseThatOpens(SHAPE, index);
      expect(rungsOf({...SHAPE, phase})[index]?.openness).toBeCloseTo(1, 9);
      expect(Math.abs(phase - SHAPE.phase)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
    }
  });

  it('keeps one strand in front wherever the other is behind', () => {
    const runs = strandsOf(SHAPE);
    const first = runs.filter((run) => run.strand === 0).map((run) => run.inFront);
    const second = runs.filter((run) => run.strand === 1).map((run) => run.inFront);
    expect(first.length).toBe(5);
    expect(second).toEqual(first.map((inFront) => !inFront));
    expect(first.slice(1)).toEqual(first.slice(0, -1).map((inFront) => !inFront));
  });

  it('draws each strand without a gap from one end to the other', () => {
    const runs = strandsOf(SHAPE).filter((run) => run.strand === 0);
    for (const [i, run] of runs.slice(1).entries()) {
      expect(numbersOf(run.path).slice(0, 2)).toEqual(numbersOf(runs[i]?.path ?? '').slice(-2));
    }
    expect(numbersOf(runs[0]?.path ?? '')[0]).toBe(0);
    expect(numbersOf(runs.at(-1)?.path ?? '').at(-2)).toBe(1400);
  });

  it('passes through the end of every rung', () => {
    // With the rungs as the ends of the pieces, the path must name them.
    const shape: HelixShape = {rungs: 1, turns: 1, length: 100, radius: 10, phase: 0};
    expect(rungsOf(shape)[0]?.first).toEqual({x: 50, y: -10});
    expect(strandPath(shape, 0)).toContain(' 50,-10');
  });

  it('stays finite for any phase a long visit may lead to', () => {
    for (const phase of [-100, -Math.PI, 0, Math.PI, 1e4]) {
      const runs = strandsOf({...SHAPE, phase});
      expect(runs.every((run) => numbersOf(run.path).every(Number.isFinite))).toBeTrue();
      expect(runs.length).toBeLessThanOrEqual(12);
    }
  });
});
