import type {Category} from '../deliverables/category';
import {type HelixShape, type Rung, rungsOf, strandsOf} from './helix-geometry';

/** Width of the column in which a rung stands, and the figure's other measures, in units of the drawing. */
export const COLUMN = 100;
const RADIUS = 92;
const TOP = 16;
/** Columns by which the bare strands run on at both ends, off the edges of the window. */
const OVERHANG = 7;
const TURNS = 2;
/** The angle at which the rungs that bear outcomes are seen best. */
export const REST = -1.8;
/** Outcomes drawn on one rung; the caption names how many there are. */
const BEADS = 6;
const BEAD_GAP = 19;

/** What a rung bears. */
export interface LyingRung {
  readonly outcomes: readonly {readonly id: string; readonly category: Category}[];
}

/** The helix that lies down with its rungs and their outcomes, turned by `phase`: all that is drawn of it. */
export function lyingHelix(entries: readonly LyingRung[], phase: number) {
  const shape = lyingShape(entries.length, phase);
  const {rungs, length} = shape;
  // The strands alone are longer than the part that bears rungs.
  const strands = strandsOf({
    ...shape,
    turns: TURNS * (1 + (2 * OVERHANG) / rungs),
    length: (rungs + 2 * OVERHANG) * COLUMN,
    phase: phase - (2 * Math.PI * TURNS * OVERHANG) / rungs,
  });
  return {
    width: length,
    height: TOP + 2 * RADIUS + 58,
    middle: TOP + RADIUS,
    overhang: OVERHANG * COLUMN,
    behind: strands.filter((run) => !run.inFront),
    inFront: strands.filter((run) => run.inFront),
    rungs: rungsOf(shape).map((rung, i) => ({...rung, beads: beadsOn(rung, entries[i])})),
  };
}

/** The shape of that helix, without its overhang. */
export function lyingShape(rungs: number, phase: number): HelixShape {
  return {rungs, turns: TURNS, length: rungs * COLUMN, radius: RADIUS, phase};
}

/** Places of an entry's outcomes on its rung, spread as far as the rung is open. */
function beadsOn({first, openness, middle}: Rung, entry: LyingRung | undefined) {
  const outcomes = entry?.outcomes.slice(0, BEADS) ?? [];
  const direction = first.y < 0 ? -1 : 1;
  return outcomes.map((outcome, k) => ({
    id: outcome.id,
    category: outcome.category,
    x: middle.x,
    y: direction * openness * BEAD_GAP * (k - (outcomes.length - 1) / 2),
  }));
}
