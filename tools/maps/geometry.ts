import type {Point} from './topology';

const EARTH = 6371;
const RADIANS = Math.PI / 180;
const [CENTRE_LONGITUDE, CENTRE_LATITUDE] = [10 * RADIANS, 52 * RADIANS];
/** Where the projection would turn the other side of the Earth inside out. */
const FARTHEST = -0.9;

/** Lambert's azimuthal equal-area projection around 52° N 10° E, in kilometres. */
export function project([longitude, latitude]: Point): Point {
  const [l, f] = [longitude * RADIANS - CENTRE_LONGITUDE, latitude * RADIANS];
  const cosine =
    Math.sin(CENTRE_LATITUDE) * Math.sin(f) + Math.cos(CENTRE_LATITUDE) * Math.cos(f) * Math.cos(l);
  const k = EARTH * Math.sqrt(2 / (1 + Math.max(cosine, FARTHEST)));
  const up = Math.cos(CENTRE_LATITUDE) * Math.sin(f) - Math.sin(CENTRE_LATITUDE) * Math.cos(f) * Math.cos(l);
  return [k * Math.cos(f) * Math.sin(l), k * up];
}

/**
 * A line without its least corners (Visvalingam and Whyatt 1993): as long as one cuts off less than `area`, the
 * smallest goes. Ends stay, so that neighbours still share their border.
 */
export function simplify(line: readonly Point[], area: number): Point[] {
  const points = [...line];
  while (points.length > 2) {
    let least = {index: -1, size: area};
    for (let index = 1; index < points.length - 1; index++) {
      const size = areaOf(points.slice(index - 1, index + 2));
      if (size < least.size) least = {index, size};
    }
    if (least.index < 0) break;
    points.splice(least.index, 1);
  }
  return points;
}

/** The area that a ring encloses. */
export function areaOf(ring: readonly Point[]): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The part of a ring inside a frame (Sutherland and Hodgman 1974). */
export function clip(ring: readonly Point[], {left, right, bottom, top}: Frame): Point[] {
  const edges: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, bottom, 1],
    [1, top, -1],
  ];
  return edges.reduce<Point[]>(
    (points, [axis, limit, sign]) =>
      points.flatMap((point, index) => {
        const before = points.at(index - 1) ?? point;
        const isIn = (p: Point) => sign * (p[axis] - limit) >= 0;
        const crossing = () => {
          const share = (limit - before[axis]) / (point[axis] - before[axis]);
          const at = (i: 0 | 1) => before[i] + share * (point[i] - before[i]);
          return [at(0), at(1)] as const;
        };
        const enters = isIn(point) !== isIn(before) ? [crossing()] : [];
        return isIn(point) ? [...enters, point] : enters;
      }),
    [...ring],
  );
}

const GRID = 40;

/** About the point of a ring that is farthest from its edge: where a mark for the country stands. */
export function innermost(ring: readonly Point[]): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  let best: {point: Point; distance: number} = {point: [left + width / 2, bottom + height / 2], distance: -1};
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; j < GRID; j++) {
      const point: Point = [left + (width * i) / GRID, bottom + (height * j) / GRID];
      if (!isInside(point, ring)) continue;
      const distance = Math.min(...ring.map((from, k) => toSegment(point, from, ring.at(k - 1) ?? from)));
      if (distance > best.distance) best = {point, distance};
    }
  }
  return best.point;
}

function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring.at(index - 1) ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
