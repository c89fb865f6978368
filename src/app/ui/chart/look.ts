import type {Wording} from '@model/charts/words';

/** The theme's colours as a drawing needs them: each as #rrggbb, in the scheme that the page has now. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  /** What is not meant: land on a map that has no value. */
  readonly ground: string;
  readonly main: string;
  readonly accent: string;
  /** For series, in this order: they stay apart for all eyes. */
  readonly series: readonly string[];
  /** From the least to the most. */
  readonly shades: readonly string[];
  /** By the name of a token, for a series that has a hue of its own. */
  readonly hues: ReadonlyMap<string, string>;
}

/** How a chart is drawn, apart from what it says. */
export interface Look {
  readonly colours: ChartColours;
  readonly font: string;
  /** Pixels of the page's usual text: everything in a chart grows with it. */
  readonly size: number;
  /** Pixels that there are from side to side. */
  readonly width: number;
  /** Whether nothing should move. */
  readonly calm: boolean;
  readonly wording: Wording;
  /** The token of a series' hue, by the name of the series; others take theirs in order. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** Below this many times the text's size, there is no room beside the drawing. */
const NARROW = 34;

export function isNarrow({width, size}: Pick<Look, 'width' | 'size'>): boolean {
  return width < NARROW * size;
}

/** The colour of a series. A chart of one series has one calm colour. */
export function colourOf(look: Look, name: string, index: number, count: number): string {
  const {colours, tokens} = look;
  const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
  const own = token === undefined ? undefined : colours.hues.get(token);
  return (
    own ?? (count === 1 ? colours.main : (colours.series[index % colours.series.length] ?? colours.main))
  );
}

/** A pattern for each series, so that nobody needs colours to tell them apart. The first has none. */
const PATTERNS = [
  undefined,
  {dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4},
  {
    symbol: 'circle',
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.55,
  },
  {dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4},
  {dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0},
  {
    symbol: 'triangle',
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    symbolSize: 0.7,
  },
  {dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 2},
  {
    symbol: 'diamond',
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
    symbolSize: 0.8,
  },
] as const;

/** What a series is filled with, where a chart has more than one. */
export function patternOf({colours}: Look, index: number): object | undefined {
  const pattern = PATTERNS[index % PATTERNS.length];
  return pattern && {color: colours.surface, ...pattern};
}

const SHAPES = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'path://M0,0H10L5,9Z',
  'path://M3,0H7V3H10V7H7V10H3V7H0V3H3Z',
  'emptyCircle',
  'emptyRect',
] as const;

/** The shape of a series' points. */
export function shapeOf(index: number): string {
  return SHAPES[index % SHAPES.length] ?? 'circle';
}
