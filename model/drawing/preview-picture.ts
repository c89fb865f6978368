import type {Category} from '../deliverables/category';
import {escapeXml} from '../deliverables/metadata/xml';
import {CATEGORY_DRAWINGS} from './category-drawings';
import {rungsOf, strandsOf} from './helix-geometry';
import {seedOf} from './seed';

/** The size of pictures that link previews show whole. */
export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** What a picture says of a page. */
export interface PictureWords {
  readonly title: string;
  /** What it is: its category, or "News". */
  readonly label: string;
  /** Absent for what is no outcome. */
  readonly category?: Category;
}

/** Colours of the light theme, as `src/styles/_tokens.scss` has them: a spec compares the two. */
export const PICTURE_COLOURS = {
  'color-paper': '#fbf8f2',
  'color-ink': '#0e1b3d',
  'color-muted': '#525c75',
  'color-accent': '#b83c12',
  'color-border': '#857d6c',
  'color-clinical': '#24479b',
  'color-public-health': '#0b7a75',
  'hue-event-results': '#8b68d2',
  'hue-policy-papers': '#351f86',
  'hue-newsletters': '#5c233f',
  'hue-mapping-reports': '#1b8992',
  'hue-datasets': '#3f5208',
  'hue-recommendations-guidelines': '#953a5a',
  'hue-use-cases': '#ab6d2e',
  'hue-courses-training': '#215d9f',
} as const;

const LEFT = 72;
/** How far lines may run: the helix stands beyond. */
const LINE = 800;
const MOST_LINES = 5;
/** Sizes a title is tried in, the largest that fits. */
const SIZES = [68, 58, 48, 42];
const LEADING = 1.18;

/**
 * The picture that stands for a page in link previews, as SVG: its title, what it is, and a piece of the helix that no other
 * page has. Texts are set in the family "Commissioner".
 */
export function previewPicture({title, label, category}: PictureWords): string {
  const hue = category ? PICTURE_COLOURS[`hue-${category}`] : PICTURE_COLOURS['color-clinical'];
  const {size, lines} = fitted(title);
  const top = 250 + (MOST_LINES - lines.length) * 18;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}" font-family="Commissioner">`,
    `<rect width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" fill="${PICTURE_COLOURS['color-paper']}"/>`,
    `<rect width="14" height="${PICTURE_HEIGHT}" fill="${hue}"/>`,
    helix(title),
    ...(category ? [icon(category, hue)] : []),
    text(label, {x: category ? LEFT + 92 : LEFT, y: 122, size: 34, weight: 600, fill: hue}),
    ...lines.map((line, i) =>
      text(line, {
        x: LEFT,
        y: top + i * size * LEADING,
        size,
        weight: 600,
        fill: PICTURE_COLOURS['color-ink'],
      }),
    ),
    text('CAN.HEAL', {x: LEFT, y: 572, size: 40, weight: 600, fill: PICTURE_COLOURS['color-ink']}),
    text('Cancer genomics for Europe', {
      x: LEFT + 228,
      y: 572,
      size: 28,
      weight: 400,
      fill: PICTURE_COLOURS['color-muted'],
    }),
    '</svg>',
  ].join('');
}

/** The picture in words, for whoever does not see it. */
export function pictureInWords({title, label}: PictureWords): string {
  return `${label}: ${title}`;
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

function text(words: string, {x, y, size, weight, fill}: TextPlace): string {
  return `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(words)}</text>`;
}

/** The helix along the right edge, wound by the title so that every page has a piece of its own. */
function helix(title: string): string {
  const shape = {
    rungs: 9,
    turns: 1.4,
    length: PICTURE_HEIGHT + 120,
    radius: 105,
    phase: seedOf(title) * 2 * Math.PI,
    upright: true,
  };
  const strand = ({strand: n, path, inFront}: ReturnType<typeof strandsOf>[number]) => {
    const colour = PICTURE_COLOURS[n === 0 ? 'color-clinical' : 'color-public-health'];
    const casing = `<path d="${path}" stroke="${PICTURE_COLOURS['color-paper']}" stroke-width="30"/>`;
    return `${inFront ? casing : ''}<path d="${path}" stroke="${colour}" stroke-width="16" opacity="${inFront ? 1 : 0.5}"/>`;
  };
  const strands = strandsOf(shape);
  const rungs = rungsOf(shape).map(({index, first, second}) => {
    const isChosen = index === 4;
    const colour = PICTURE_COLOURS[isChosen ? 'color-accent' : 'color-ink'];
    return `<path d="M${first.x} ${first.y}H${second.x}" stroke="${colour}" stroke-width="${isChosen ? 10 : 6}"/>`;
  });
  return [
    '<g transform="translate(1045 -60)" fill="none" stroke-linecap="round">',
    ...strands.filter(({inFront}) => !inFront).map(strand),
    ...rungs,
    ...strands.filter(({inFront}) => inFront).map(strand),
    '</g>',
  ].join('');
}

function icon(category: Category, hue: string): string {
  const {ground, line} = CATEGORY_DRAWINGS[category];
  return [
    `<rect x="${LEFT}" y="72" width="72" height="72" rx="12" fill="${hue}" fill-opacity="0.12"/>`,
    `<g transform="translate(${LEFT + 12} 84) scale(2)" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
    `<path d="${ground}" fill="${hue}" fill-opacity="0.28"/>`,
    `<path d="${line}" stroke="${hue}" stroke-width="1.6"/>`,
    '</g>',
  ].join('');
}

/** A title in lines, as large as there is room for; what is longer still ends in dots. */
function fitted(title: string): {readonly size: number; readonly lines: readonly string[]} {
  for (const size of SIZES) {
    const lines = broken(title, size);
    const room = size > 58 ? 3 : size > 48 ? 4 : MOST_LINES;
    if (lines.length <= room) return {size, lines};
  }
  const size = SIZES.at(-1) ?? 42;
  const lines = broken(title, size).slice(0, MOST_LINES);
  return {
    size,
    lines: lines.map((line, i) => (i === MOST_LINES - 1 ? `${line.replace(/[\s,;:.]+$/, '')}…` : line)),
  };
}

function broken(words: string, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).flatMap((each) => pieces(each, size))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) * size > LINE) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** A word that is longer than a line, in pieces that are not. */
function pieces(word: string, size: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece && widthOf(piece + char) * size > LINE) {
      found.push(piece);
      piece = char;
    } else piece += char;
  }
  return piece ? [...found, piece] : found;
}

/** About how wide a text is in the family's half-bold weight, in its own size; rather too much than too little. */
function widthOf(words: string): number {
  let width = 0;
  for (const char of words)
    width += /[\p{M}]/u.test(char) ? 0 : (WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? 0.72);
  return width;
}

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|!iljI]/, 0.31],
  [/[-()[\]/ftrJ"“”]/, 0.41],
  [/[WЖФШЩЮ]/, 1.1],
  [/[mwM@%–—…жфшщюым]/, 0.93],
  [/[\p{Lu}&]/u, 0.72],
  [/[\p{Ll}\d]/u, 0.6],
];
