/** Just enough of TopoJSON to read countries. */
export type Point = readonly [x: number, y: number];

interface Country {
  readonly id?: string;
  readonly properties: {readonly name: string};
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
}

export interface Topology {
  readonly arcs: readonly (readonly Point[])[];
  readonly transform: {readonly scale: Point; readonly translate: Point};
  readonly objects: {readonly countries: {readonly geometries: readonly Country[]}};
}

/** The borders in degrees: in the file each point is a step from the one before. */
export function decodeArcs({arcs, transform: {scale, translate}}: Topology): Point[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
    });
  });
}

/** The outer rings of a country, from borders that it may share with its neighbours. Lakes and enclaves are left out. */
export function ringsOf(country: Country, arcs: readonly (readonly Point[])[]): Point[][] {
  const polygons = (
    country.type === 'Polygon' ? [country.arcs] : country.arcs
  ) as readonly (readonly (readonly number[])[])[];
  return polygons.map(([outer = []]) =>
    outer.flatMap((index, place) => {
      // A border that is walked the other way has the number ~index.
      const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : [...(arcs[index] ?? [])];
      return place === 0 ? arc : arc.slice(1);
    }),
  );
}
