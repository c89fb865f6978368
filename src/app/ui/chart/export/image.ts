import type {Chart} from '@model/charts/chart';
import type {Wording} from '@model/charts/words';
import {init} from 'echarts/core';
import {type ChartWords, sourceLine} from '../chart-words';
import {resolveColours} from '../colours';
import {loadParts} from '../echarts-parts';
import type {Look} from '../look';
import {heightOf} from '../height';
import {optionOf} from '../options/option';
import {framed} from './framed';

/** A picture is as wide as a page of a report has room for, and always on light ground: it ends up on paper. */
const WIDTH = 1000;
const SIZE = 17;
/** Pixels of a PNG for each of the drawing's. */
const DENSITY = 2;

export interface Picture {
  readonly chart: Chart;
  readonly words: ChartWords;
  readonly tokens: Readonly<Record<string, string>>;
  readonly wording: Wording;
}

/** The chart with its title, what it says and its source, as one SVG. */
export async function svgOf({chart, words, tokens, wording}: Picture, host: HTMLElement): Promise<string> {
  await loadParts(chart.kind);
  const look: Look = {
    colours: resolveColours(host, Object.values(tokens), 'light'),
    font: 'Commissioner, system-ui, sans-serif',
    size: SIZE,
    width: WIDTH,
    calm: true,
    wording,
    tokens,
  };
  const height = Math.ceil(heightOf(chart, look));
  const drawing = init(null, null, {renderer: 'svg', ssr: true, width: WIDTH, height});
  try {
    drawing.setOption(optionOf(chart, look));
    const texts = {title: words.title, takeaway: words.takeaway, source: sourceLine(words.source)};
    return framed(drawing.renderToSVGString(), {width: WIDTH, height}, texts, look);
  } finally {
    drawing.dispose();
  }
}

/** The same picture in pixels. */
export async function pngOf(svg: string, document: Document): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  try {
    const picture = document.createElement('img');
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth * DENSITY;
    canvas.height = picture.naturalHeight * DENSITY;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
