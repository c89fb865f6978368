import type {Cell, Chart, ChartTable} from '@model/charts/chart';
import {nodesOf} from '@model/charts/network';
import {heightOf, roomOf} from '../height';
import type {ChartColours, Look} from '../look';
import {optionOf} from './option';

const COLOURS: ChartColours = {
  ink: '#000000',
  muted: '#555555',
  line: '#dddddd',
  surface: '#ffffff',
  ground: '#eeeeee',
  main: '#224499',
  accent: '#bb4411',
  series: ['#111111', '#222222', '#333333'],
  shades: ['#a1a1a1', '#a2a2a2', '#a3a3a3'],
  hues: new Map([['--hue-datasets', '#3f5208']]),
};

const LOOK: Look = {
  colours: COLOURS,
  font: 'sans-serif',
  size: 16,
  width: 800,
  calm: true,
  wording: {locale: 'en', country: (code) => code},
  tokens: {Datasets: '--hue-datasets'},
};

const text = (label: string) => ({label, type: 'text'}) as const;
const number = (label: string) => ({label, type: 'number'}) as const;

const TABLE: ChartTable = {
  columns: [text('Year'), text('Category'), number('Outcomes')],
  rows: [
    ['2023', 'Datasets', 2],
    ['2024', 'Datasets', 1],
    ['2024', 'Newsletters', 3],
    [undefined, 'Newsletters', 4],
  ],
};
const COUNTRIES: ChartTable = {
  columns: [{label: 'Country', type: 'country'}, number('Outcomes'), number('Partners')],
  rows: [
    ['BE', 12, 4],
    ['IT', 7, undefined],
    ['LU', undefined, 1],
  ],
};
const MOMENTS: ChartTable = {
  columns: [{label: 'Date', type: 'date'}, text('What'), text('Title')],
  rows: [
    ['2024-02-29', 'Events', 'One'],
    ['2024-02-29', 'Events', 'Other'],
    ['2025', 'Datasets', 'Third'],
  ],
};
const TIES: ChartTable = {
  columns: [text('This'), text('is a'), text('with'), text('which is a')],
  rows: [
    ['WP1', 'Work package', 'ACC', 'Partner'],
    ['WP2', 'Work package', undefined, undefined],
  ],
};

interface Drawn {
  readonly legend?: object;
  readonly series: readonly {
    readonly name?: string;
    readonly itemStyle?: {readonly color?: string; readonly decal?: object};
    readonly data: readonly {
      readonly value: unknown;
      readonly row: number;
      readonly disc?: number;
      readonly symbolOffset?: readonly number[];
    }[];
    readonly links?: readonly {readonly row: number}[];
  }[];
}

const draw = (chart: Chart, look: Look = LOOK) => optionOf(chart, look) as unknown as Drawn;

/** What a drawing holds, as rows and numbers. */
const numbersIn = ({series}: Drawn, at: number) =>
  series
    .flatMap(({data}) => data)
    .map(({row, value}): [number, Cell] => [row, (value as Cell[])[at]])
    .sort((a, b) => a[0] - b[0]);

describe('A drawing', () => {
  const bar: Chart = {kind: 'bar', table: TABLE, label: 0, series: 1, value: 2};

  it('of bars equals its table, standing and lying', () => {
    const expected: [number, Cell][] = [
      [0, 2],
      [1, 1],
      [2, 3],
    ];
    expect(numbersIn(draw(bar), 1)).toEqual(expected);
    expect(numbersIn(draw({...bar, lying: true}), 0)).toEqual(expected);
    expect(numbersIn(draw({...bar, stacked: true}), 1)).toEqual(expected);
  });

  it('of lines and points equals its table', () => {
    expect(numbersIn(draw({kind: 'line', table: TABLE, label: 0, series: 1, value: 2}), 1)).toEqual([
      [0, 2],
      [1, 1],
      [2, 3],
    ]);
    expect(numbersIn(draw({kind: 'scatter', table: COUNTRIES, x: 2, value: 1}), 1)).toEqual([[0, 12]]);
  });

  it('of a map equals its table, both its numbers', () => {
    const [series] = draw({kind: 'map', table: COUNTRIES, country: 0, value: 1, disc: 2}).series;
    expect(series?.data.map(({row, value, disc}) => [row, value, disc])).toEqual([
      [0, 12, 4],
      [1, 7, undefined],
      [2, Number.NaN, 1],
    ]);
  });

  it('of a timeline has a mark for each row with a date, in its lane', () => {
    expect(numbersIn(draw({kind: 'timeline', table: MOMENTS, date: 0, lane: 1, label: 2}), 1)).toEqual([
      [0, 'Events'],
      [1, 'Events'],
      [2, 'Datasets'],
    ]);
  });

  it('of a timeline keeps what happened on one day apart, and below the name of its lane', () => {
    const heights = (count: number) => {
      const rows = Array.from({length: count}, (_, n): Cell[] => ['2024-02-29', 'Events', `Thing ${n}`]);
      const table = {columns: MOMENTS.columns, rows};
      const {series} = draw({kind: 'timeline', table, date: 0, lane: 1, label: 2});
      return series.flatMap(({data}) => data).map(({symbolOffset}) => symbolOffset?.[1] ?? 0);
    };
    const [low = 0, next = 0] = heights(2);
    expect(low - next).toBeCloseTo(0.55 * LOOK.size);
    const many = heights(12);
    expect(new Set(many).size).toBe(12);
    expect(Math.min(...many)).toBeGreaterThan(-0.6 * LOOK.size);
  });

  it('of a network has a node for each thing and a line for each row that ties two', () => {
    const chart = {
      kind: 'network',
      table: TIES,
      from: 0,
      fromLane: 1,
      to: 2,
      toLane: 3,
      lanes: ['Partner', 'Work package'],
    } as const;
    const [series] = draw(chart).series;
    expect(series?.data.length).toBe(nodesOf(chart).length);
    expect(series?.links?.map(({row}) => row)).toEqual([0]);
  });

  it('tells series apart by pattern as well as by colour', () => {
    const [first, second] = draw(bar).series;
    expect(first?.itemStyle?.color).toBe('#3f5208');
    expect(second?.itemStyle?.color).toBe('#222222');
    expect(first?.itemStyle?.decal).toBeUndefined();
    expect(second?.itemStyle?.decal).toBeDefined();
  });

  it('of one series needs neither pattern nor names', () => {
    const option = draw({...bar, series: undefined});
    expect(option.legend).toBeUndefined();
    expect(draw(bar).legend).toBeDefined();
    expect(option.series[0]?.itemStyle?.color).toBe(COLOURS.main);
  });

  it('moves only where nobody asked for calm', () => {
    const isMoving = (calm: boolean) => (optionOf(bar, {...LOOK, calm}) as {animation: boolean}).animation;
    expect(isMoving(true)).toBeFalse();
    expect(isMoving(false)).toBeTrue();
  });

  it('is as high as what it holds needs', () => {
    const few: Chart = {...bar, lying: true};
    const rows = Array.from({length: 30}, (_, i): Cell[] => [`label ${i}`, 'Datasets', i]);
    const many: Chart = {...few, table: {...TABLE, rows}};
    expect(heightOf(many, LOOK)).toBeGreaterThan(heightOf(few, LOOK) * 5);
  });

  it('is given as much room before it is fetched as it takes', () => {
    const map: Chart = {kind: 'map', table: TABLE, country: 0, value: 2};
    for (const width of [320, 700, 1200]) {
      const place = document.createElement('div');
      place.style.cssText = `container-type: inline-size; inline-size: ${width}px; font-size: ${LOOK.size}px`;
      document.body.append(place);
      for (const chart of [bar, {...bar, lying: true, series: undefined}, map] as Chart[]) {
        const room = document.createElement('div');
        room.style.blockSize = roomOf(chart);
        place.append(room);
        expect(room.getBoundingClientRect().height)
          .withContext(`${chart.kind}, ${width} pixels`)
          .toBeCloseTo(heightOf(chart, {...LOOK, width}), 0);
      }
      place.remove();
    }
  });
});
