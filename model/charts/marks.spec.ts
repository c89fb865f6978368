import type {Cell, ChartColumn, ChartTable} from './chart';
import {labelsOf, type PlaneChart, seriesOf, undrawnRows} from './marks';

const text = (label: string): ChartColumn => ({label, type: 'text'});
const number = (label: string): ChartColumn => ({label, type: 'number'});

const BURDEN: ChartTable = {
  columns: [text('Cancer'), text('Measure'), number('Estimate')],
  rows: [
    ['Breast', 'New cases', 530_000],
    ['Breast', 'Deaths', 140_000],
    ['Lung', 'New cases', 480_000],
    ['Lung', 'Deaths', 380_000],
    ['Skin', 'Deaths', undefined],
  ],
};
const COUNTRIES: ChartTable = {
  columns: [{label: 'Country', type: 'country'}, number('Outcomes'), number('Partners')],
  rows: [
    ['BE', 12, 4],
    ['IT', 7, undefined],
    ['LU', undefined, 1],
    ['XX', undefined, undefined],
  ],
};
const POINTS: ChartTable = {
  columns: [text('Site'), number('Depth'), number('Quality')],
  rows: [
    ['A', 30, 0.5],
    ['A', 30, 0.5],
    ['B', undefined, 1],
    ['B', 0, 0],
  ],
};
const DATES: ChartTable = {
  columns: [{label: 'Date', type: 'date'}, text('What'), text('Title')],
  rows: [
    ['2024', 'Events', 'A year'],
    ['2024-02', 'Events', 'A month'],
    ['2024-02-29', 'Datasets', 'A day'],
    [undefined, 'Datasets', 'Some day'],
  ],
};

const CHARTS: readonly PlaneChart[] = [
  {kind: 'bar', table: BURDEN, label: 0, series: 1, value: 2},
  {kind: 'line', table: BURDEN, label: 0, series: 1, value: 2},
  {kind: 'scatter', table: POINTS, x: 1, value: 2, series: 0},
  {kind: 'map', table: COUNTRIES, country: 0, value: 1, disc: 2},
  {kind: 'timeline', table: DATES, date: 0, lane: 1, label: 2},
];

/** The columns whose numbers a chart draws. */
const drawn = (chart: PlaneChart) =>
  chart.kind === 'map' ? [chart.value, chart.disc] : [chart.kind === 'timeline' ? chart.lane : chart.value];

describe('What a chart draws', () => {
  for (const chart of CHARTS) {
    it(`equals its table: ${chart.kind}`, () => {
      const marks = seriesOf(chart).flatMap((series) => series.marks);
      const fromTable: [number, Cell][] = drawn(chart).flatMap((column = 0) =>
        chart.table.rows.flatMap((row, index): [number, Cell][] => {
          const hasPlace = chart.kind === 'scatter' ? row[1] !== undefined : row[0] !== undefined;
          return row[column] !== undefined && hasPlace ? [[index, row[column]]] : [];
        }),
      );
      const fromMarks = marks.map(({row, y}): [number, Cell] => [row, y]);
      const order = (a: [number, Cell], b: [number, Cell]) =>
        a[0] - b[0] || String(a[1]).localeCompare(String(b[1]));
      expect(fromMarks.sort(order)).toEqual(fromTable.sort(order));
      expect(fromMarks.length).toBeGreaterThan(2);
    });
  }

  it('keeps the order of the table, in series named by their column', () => {
    const [cases, deaths] = seriesOf({kind: 'bar', table: BURDEN, label: 0, series: 1, value: 2});
    expect([cases?.name, deaths?.name]).toEqual(['New cases', 'Deaths']);
    expect(cases?.marks.map(({x}) => x)).toEqual(['Breast', 'Lung']);
  });

  it('is one series where none are named, called as its numbers are', () => {
    const series = seriesOf({kind: 'bar', table: BURDEN, label: 0, value: 2});
    expect(series.map(({name, marks}) => [name, marks.length])).toEqual([['Estimate', 4]]);
  });

  it('puts a date where it is known to be: in the middle of its year, of its month, on its day', () => {
    const marks = seriesOf({kind: 'timeline', table: DATES, date: 0, lane: 1, label: 2})
      .flatMap((series) => series.marks)
      .map(({x}) => new Date(x).toISOString().slice(0, 10));
    expect(marks).toEqual(['2024-07-02', '2024-02-15', '2024-02-29']);
  });

  it('counts the rows that it cannot draw', () => {
    expect(undrawnRows({kind: 'bar', table: BURDEN, label: 0, series: 1, value: 2})).toBe(1);
    expect(undrawnRows({kind: 'map', table: COUNTRIES, country: 0, value: 1, disc: 2})).toBe(1);
    expect(undrawnRows({kind: 'map', table: COUNTRIES, country: 0, value: 1})).toBe(2);
    expect(undrawnRows({kind: 'timeline', table: DATES, date: 0, lane: 1, label: 2})).toBe(1);
  });

  it('names each label of its axis once', () => {
    expect(labelsOf({kind: 'bar', table: BURDEN, label: 0, series: 1, value: 2})).toEqual([
      'Breast',
      'Lung',
      'Skin',
    ]);
    expect(labelsOf({kind: 'timeline', table: DATES, date: 0, lane: 1, label: 2})).toEqual([
      'Events',
      'Datasets',
    ]);
  });
});
