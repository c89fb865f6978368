import type {Chart, NetworkChart} from '@model/charts/chart';
import {seriesOf} from '@model/charts/marks';
import {neighboursOf, placeNodes, type PlacedNode} from '@model/charts/network';
import {rowWords, type Wording} from '@model/charts/words';

/** Something in a drawing that the keyboard can reach: where ECharts has it, and what is said of it. */
export interface Target {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  readonly words: string;
  /** Of a network's node, its id. */
  readonly node?: string;
  readonly row?: number;
}

/** What the keyboard reaches, series by series. */
export function targetsOf(chart: Chart, wording: Wording): Target[][] {
  if (chart.kind === 'network') return nodeTargets(chart);
  const series = seriesOf(chart);
  const all = series.map(({marks}, seriesIndex) =>
    marks.map(({row}, dataIndex) => ({
      seriesIndex,
      dataIndex,
      row,
      words: rowWords(chart.table, row, wording),
    })),
  );
  if (chart.kind !== 'map') return all;
  // A country is one stop, whatever is drawn of it.
  const rows = [...new Set(all.flat().map(({row}) => row))].sort((a, b) => a - b);
  const words = (row: number) => rowWords(chart.table, row, wording);
  return [rows.map((row, dataIndex) => ({seriesIndex: 0, dataIndex, row, words: words(row)}))];
}

function nodeTargets(chart: NetworkChart): Target[][] {
  const nodes = placeNodes(chart).map((node, dataIndex) => ({node, dataIndex}));
  return chart.lanes.map((lane) =>
    nodes
      .filter(({node}) => node.lane === lane)
      .map(({node, dataIndex}) => ({
        seriesIndex: 0,
        dataIndex,
        node: node.id,
        words: nodeWords(chart, node),
      })),
  );
}

/** A node as it is announced: what it is, and what belongs with it. */
export function nodeWords(chart: NetworkChart, node: Pick<PlacedNode, 'id' | 'name' | 'lane'>): string {
  const around = neighboursOf(chart, node.id).map(({name}) => name);
  const what = `${node.name}, ${node.lane}`;
  if (around.length === 0) return $localize`${what}. Nothing is connected with it yet.`;
  return $localize`${what}. Connected with ${around.length}:count:: ${around.join(', ')}:names:`;
}

/** What is said of a thing in the drawing that is pointed at. */
export function wordsOfDatum(
  chart: Chart,
  datum: {row?: number; id?: string} | undefined,
  wording: Wording,
): string {
  if (datum?.row !== undefined) return rowWords(chart.table, datum.row, wording);
  if (chart.kind !== 'network' || datum?.id === undefined) return '';
  const node = placeNodes(chart).find(({id}) => id === datum.id);
  return node ? nodeWords(chart, node) : '';
}

/** Whether the arrows of a chart are turned: its marks stand below one another. */
export function isLying(chart: Chart): boolean {
  return chart.kind === 'network' || (chart.kind === 'bar' && chart.lying === true);
}
