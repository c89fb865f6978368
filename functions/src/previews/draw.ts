import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {PICTURE_WIDTH} from '@model/drawing/preview-picture';
import type {Resvg} from '@resvg/resvg-wasm';
import {ASSETS_FOLDER} from '../config';

/** The letters of pictures: the same family that the pages are set in, served by us. */
const FONTS = ['commissioner-600.ttf', 'commissioner-400.ttf'];

type Drawing = InstanceType<typeof Resvg>;
type Read = (svg: string) => Drawing;

let reader: Promise<Read> | undefined;

/** A drawing as PNG. */
export async function draw(svg: string): Promise<Buffer> {
  const drawing = await read(svg);
  const image = drawing.render();
  const png = Buffer.from(image.asPng());
  // What lies in the program's own memory is not collected with the rest.
  image.free();
  drawing.free();
  return png;
}

/** A drawing that has been understood. What reads it is fetched with the first: no other function needs it. */
export async function read(svg: string): Promise<Drawing> {
  reader ??= load();
  reader.catch(() => (reader = undefined));
  return (await reader)(svg);
}

async function load(): Promise<Read> {
  const {initWasm, Resvg: Reader} = await import('@resvg/resvg-wasm');
  await initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fontBuffers = await Promise.all(FONTS.map((name) => readFile(join(ASSETS_FOLDER, 'fonts', name))));
  const font = {fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Commissioner'};
  return (svg) => new Reader(svg, {font, fitTo: {mode: 'width', value: PICTURE_WIDTH}});
}
