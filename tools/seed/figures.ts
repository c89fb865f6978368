/** The figures that a page shows: it names their files, and each has its rows as plain lists. */
import {figuresSchema, type Figure} from '@model/insights/figure';
import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import * as v from 'valibot';

const namesSchema = v.object({figures: v.optional(v.array(v.string()), [])});
const fileSchema = v.looseObject({rows: v.array(v.array(v.unknown()))});

/** Reads the figures that an item names, as `background/europe-cancer-burden-2020`. */
export async function readFigures(contentDir: string, item: unknown): Promise<{figures?: Figure[]}> {
  const {figures: names} = v.parse(namesSchema, item);
  if (names.length === 0) return {};
  const read = names.map(async (name) => {
    const text = await readFile(join(contentDir, `${name}.json`), 'utf8');
    const {rows, ...figure} = v.parse(fileSchema, JSON.parse(text));
    return {...figure, id: basename(name), rows: rows.map((cells) => ({cells}))};
  });
  return {figures: v.parse(figuresSchema, await Promise.all(read))};
}
