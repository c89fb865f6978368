import {KINDS, type Kind} from '../publishing/kind';
import type {ExchangeItem} from './write-csv';

/** What the file says of itself, for whoever reads it in years to come. */
const FORMAT = 'canheal-portal-content';
const VERSION = 1;

/** Every item of every kind as one JSON document: an object of lists by kind, each item with its id first. */
export function writeJson(items: Readonly<Record<Kind, readonly ExchangeItem[]>>, now: Date): string {
  const content = Object.fromEntries(
    KINDS.map((kind) => [kind, items[kind].map((item) => ({id: item.id, ...item.content}))]),
  );
  const file = {format: FORMAT, version: VERSION, exportedAt: now, content};
  return `${JSON.stringify(file, null, 2)}\n`;
}
