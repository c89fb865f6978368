/**
 * The double helix, as numbers: two strands wound round an axis, joined by rungs, seen from the side.
 * Pure geometry: `along` runs on the axis from 0 to `length`, `across` from -radius to radius, and `depth` from
 * -1 (far) to 1 (near). What is drawn lying down or upright is decided by `HelixShape.upright`.
 */
export interface HelixShape {
  readonly rungs: number;
  /** How often the strands go round over the whole length. */
  readonly turns: number;
  readonly length: number;
  readonly radius: number;
  /** Radians by which the whole helix is turned on its axis. */
  readonly phase: number;
  /** Whether the axis runs downwards instead of to the right. */
  readonly upright?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One rung: its two ends on the strands, and the middle where they meet. */
export interface Rung {
  readonly index: number;
  readonly first: Point;
  readonly second: Point;
  readonly middle: Point;
  /** 1 when seen at its full length, 0 when it points at the eye. */
  readonly openness: number;
  /** Depth of the end on the first strand. */
  readonly depth: number;
}

/** A run of one strand that stays on one side: in front of the rungs or behind them. */
export interface StrandRun {
  readonly strand: 0 | 1;
  readonly inFront: boolean;
  /** SVG path data. */
  readonly path: string;
}

const TURN = 2 * Math.PI;
/** Curve pieces per half turn; with true tangents, three are exact to less than a thousandth of the radius. */
const PIECES = 3;

/** The angle of the first strand at `t`, from 0 at the start of the axis to 1 at its end. */
function angleAt(shape: HelixShape, t: number): number {
  return TURN * shape.turns * t + shape.phase;
}

function place(shape: HelixShape, along: number, across: number): Point {
  return shape.upright ? {x: across, y: along} : {x: along, y: across};
}

/** Where on the axis a rung stands, from 0 to 1. */
export function rungPosition(shape: Pick<HelixShape, 'rungs'>, index: number): number {
  return (index + 0.5) / shape.rungs;
}

/** All rungs, in order along the axis. */
export function rungsOf(shape: HelixShape): Rung[] {
  return Array.from({length: shape.rungs}, (_, index) => {
    const t = rungPosition(shape, index);
    const angle = angleAt(shape, t);
    const across = shape.radius * Math.cos(angle);
    const along = shape.length * t;
    return {
      index,
      first: place(shape, along, across),
      second: place(shape, along, -across),
      middle: place(shape, along, 0),
      openness: Math.abs(Math.cos(angle)),
      depth: Math.sin(angle),
    };
  });
}

/** Both strands, cut where they pass from front to back, so that they can be drawn over and under the rungs. */
export function strandsOf(shape: HelixShape): StrandRun[] {
  return ([0, 1] as const).flatMap((strand) => {
    const cuts = cutsOf(shape);
    return cuts.slice(0, -1).map((start, i) => {
      const end = cuts[i + 1] ?? 1;
      const side = Math.sin(angleAt(shape, (start + end) / 2)) * (strand === 0 ? 1 : -1);
      return {strand, inFront: side > 0, path: curve(shape, strand, start, end)};
    });
  });
}

/** The whole of one strand as a single path. */
export function strandPath(shape: HelixShape, strand: 0 | 1): string {
  return curve(shape, strand, 0, 1);
}

/** The phase, nearest to the present one, at which a rung is seen at its full length. */
export function phaseThatOpens(shape: HelixShape, index: number): number {
  const angle = angleAt(shape, rungPosition(shape, index));
  return shape.phase + Math.round(angle / Math.PI) * Math.PI - angle;
}

/** Positions from 0 to 1 at which depth changes its sign, with both ends. */
function cutsOf(shape: HelixShape): number[] {
  const halfTurns = 2 * shape.turns;
  const offset = shape.phase / Math.PI;
  const cuts = [0];
  for (let k = Math.floor(offset) + 1; k - offset < halfTurns; k++) cuts.push((k - offset) / halfTurns);
  return [...cuts.filter((t, i) => i === 0 || t > 1e-6), 1];
}

/** A cosine from `start` to `end` as cubic Bézier pieces with the curve's own tangents (Hermite form). */
function curve(shape: HelixShape, strand: 0 | 1, start: number, end: number): string {
  const pieces = Math.max(1, Math.ceil((end - start) * 2 * shape.turns * PIECES));
  const step = (end - start) / pieces;
  const sign = strand === 0 ? 1 : -1;
  const across = (t: number) => sign * shape.radius * Math.cos(angleAt(shape, t));
  const slope = (t: number) => -sign * shape.radius * Math.sin(angleAt(shape, t)) * TURN * shape.turns;
  const at = (t: number, a: number) => write(place(shape, shape.length * t, a));
  let path = `M${at(start, across(start))}`;
  for (let i = 0; i < pieces; i++) {
    const from = start + i * step;
    const to = from + step;
    const first = at(from + step / 3, across(from) + (slope(from) * step) / 3);
    const second = at(to - step / 3, across(to) - (slope(to) * step) / 3);
    path += `C${first} ${second} ${at(to, across(to))}`;
  }
  return path;
}

function write({x, y}: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
