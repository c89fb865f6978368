import {type Cell, keyAt, type NetworkChart} from './chart';

/** A thing in a network: it is one, however many rows tie it to others. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly lane: string;
}

/** Two things that a row ties together, by their ids. */
export interface Tie {
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** A node in its place: 0 to 1 from left to right and from top to bottom. */
export interface PlacedNode extends Node {
  readonly x: number;
  readonly y: number;
}

/** The nodes of a network, lane by lane, in the order in which the table first names them. */
export function nodesOf(chart: NetworkChart): Node[] {
  const nodes = new Map<string, Node>();
  for (const row of chart.table.rows) {
    for (const node of endsOf(chart, row)) {
      if (node && !nodes.has(node.id)) nodes.set(node.id, node);
    }
  }
  return chart.lanes.flatMap((lane) => [...nodes.values()].filter((node) => node.lane === lane));
}

/** The ties of a network, in the order of the table. A row that names one thing alone ties nothing. */
export function tiesOf(chart: NetworkChart): Tie[] {
  return chart.table.rows.flatMap((row, index) => {
    const [from, to] = endsOf(chart, row);
    return from && to ? [{row: index, from: from.id, to: to.id}] : [];
  });
}

/** The nodes that are tied to this one. */
export function neighboursOf(chart: NetworkChart, id: string): Node[] {
  const ids = new Set(tiesOf(chart).flatMap(({from, to}) => (from === id ? [to] : to === id ? [from] : [])));
  return nodesOf(chart).filter((node) => ids.has(node.id));
}

/**
 * Each lane is a column of its own, in which nodes stand at equal distances, near what they are tied to: two sweeps
 * put each node at the mean height of its neighbours, which crosses few ties and always gives the same picture.
 */
export function placeNodes(chart: NetworkChart): PlacedNode[] {
  const nodes = nodesOf(chart);
  const ties = tiesOf(chart);
  let lanes = chart.lanes.map((lane) => nodes.filter((node) => node.lane === lane));
  const middle = Math.floor(chart.lanes.length / 2);
  for (let sweep = 0; sweep < 2; sweep++) {
    const heights = heightsOf(lanes);
    // The middle lane keeps its order, which has a meaning of its own: work packages are numbered.
    lanes = lanes.map((lane, index) => (index === middle ? lane : byNeighbours(lane, ties, heights)));
  }
  const heights = heightsOf(lanes);
  return lanes.flatMap((lane, index) =>
    lane.map((node) => ({
      ...node,
      x: lanes.length < 2 ? 0.5 : index / (lanes.length - 1),
      y: heights.get(node.id) ?? 0.5,
    })),
  );
}

function heightsOf(lanes: readonly (readonly Node[])[]): Map<string, number> {
  return new Map(
    lanes.flatMap((lane) => lane.map((node, index) => [node.id, (index + 0.5) / lane.length] as const)),
  );
}

function byNeighbours(
  lane: readonly Node[],
  ties: readonly Tie[],
  heights: ReadonlyMap<string, number>,
): Node[] {
  const wanted = lane.map((node, index) => {
    const around = ties.flatMap(({from, to}) => {
      const other = from === node.id ? to : to === node.id ? from : undefined;
      return other === undefined ? [] : [heights.get(other) ?? 0.5];
    });
    // What nothing is tied to stands below.
    const mean = around.length === 0 ? 2 : around.reduce((sum, height) => sum + height, 0) / around.length;
    return {node, index, mean};
  });
  return wanted.sort((a, b) => a.mean - b.mean || a.index - b.index).map(({node}) => node);
}

function endsOf(chart: NetworkChart, row: readonly Cell[]): readonly [Node | undefined, Node | undefined] {
  const end = (column: number, laneColumn: number): Node | undefined => {
    const [name, lane] = [keyAt(row, column), keyAt(row, laneColumn)];
    return name ? {id: `${lane}\n${name}`, name, lane} : undefined;
  };
  return [end(chart.from, chart.fromLane), end(chart.to, chart.toLane)];
}
