import {middleOf, partsOf} from '../dates/partial-date';
import {type Cell, cellAt, type Chart, keyAt, type NetworkChart, numberAt} from './chart';

/** A chart whose rows are marks on a plane: all but networks. */
export type PlaneChart = Exclude<Chart, NetworkChart>;

/** One thing that is drawn, and the row of the table that it stands for. */
export interface Mark {
  readonly row: number;
  /** Where it stands: a label, a number, a country, a moment in milliseconds. */
  readonly x: string | number;
  /** How high, how dark, or in which lane. */
  readonly y: string | number;
}

/** Marks that look alike and are named together. */
export interface Series {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** Which columns say where a mark stands, and what series it belongs to; without, all belong to the column's own. */
interface Encoding {
  readonly x: number;
  readonly y: number;
  readonly series?: number;
}

function encodingsOf(chart: PlaneChart): readonly Encoding[] {
  switch (chart.kind) {
    case 'bar':
    case 'line':
      return [{x: chart.label, y: chart.value, series: chart.series}];
    case 'scatter':
      return [{x: chart.x, y: chart.value, series: chart.series}];
    case 'timeline':
      return [{x: chart.date, y: chart.lane, series: chart.lane}];
    case 'map':
      return [chart.value, chart.disc]
        .filter((column) => column !== undefined)
        .map((y) => ({x: chart.country, y}));
  }
}

/** What a chart draws, series by series, in the order of the table. Rows without what a mark needs draw none. */
export function seriesOf(chart: PlaneChart): Series[] {
  const {columns, rows} = chart.table;
  return encodingsOf(chart).flatMap(({x, y, series}) => {
    const byName = new Map<string, Mark[]>();
    rows.forEach((row, index) => {
      const [across, up] = [
        placeOf(chart, row, x),
        chart.kind === 'timeline' ? keyAt(row, y) : numberAt(row, y),
      ];
      if (across === undefined || up === undefined) return;
      const name = series === undefined ? (columns[y]?.label ?? '') : keyAt(row, series);
      const marks = byName.get(name) ?? [];
      byName.set(name, marks);
      marks.push({row: index, x: across, y: up});
    });
    return [...byName].map(([name, marks]) => ({name, marks}));
  });
}

/** Where along its axis a row stands; nothing where its cell can't say. */
function placeOf(chart: PlaneChart, row: readonly Cell[], column: number): string | number | undefined {
  if (chart.kind === 'scatter') return numberAt(row, column);
  const key = keyAt(row, column);
  if (chart.kind === 'timeline') return partsOf(key) ? middleOf(key).getTime() : undefined;
  return key || undefined;
}

/** How many rows the chart does not draw, because what it would need is not known. */
export function undrawnRows(chart: PlaneChart): number {
  const drawn = new Set(seriesOf(chart).flatMap(({marks}) => marks.map(({row}) => row)));
  return chart.table.rows.length - drawn.size;
}

/** The labels along a chart's axis of words (lanes of a timeline), each once, in the order of the table. */
export function labelsOf(chart: PlaneChart): string[] {
  const [encoding] = encodingsOf(chart);
  const column = chart.kind === 'timeline' ? encoding?.y : encoding?.x;
  const labels = chart.table.rows.map((row) => cellAt(row, column)).filter((cell) => cell !== undefined);
  return [...new Set(labels.map(String))];
}
