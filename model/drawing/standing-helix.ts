import {rungsOf, strandsOf} from './helix-geometry';

/** Height of the drawing beside one row, in units; the drawing stretches with the rows. */
const STEP = 52;

/** The helix that stands beside a list, a rung for each row: all that is drawn of it. */
export function standingHelix(rows: number) {
  const shape = {rungs: rows, turns: 2.5, length: rows * STEP, radius: 25, phase: 0.9, upright: true};
  const strands = strandsOf(shape);
  return {
    length: shape.length,
    rungs: rungsOf(shape),
    behind: strands.filter((run) => !run.inFront),
    inFront: strands.filter((run) => run.inFront),
  };
}
