/** How a field's value stands in a cell, and how a cell is read. What one writes, it reads back exactly. */
import * as v from 'valibot';
import {creatorSchema, relationSchema, type Creator, type Relation} from '../deliverables/deliverable';
import type {Link} from '../schema/fields';
import {guarded, unguarded} from './formula';

/** A cell that can't be read. Its message is a sentence a person can act on. */
export class CellError extends Error {}

export interface Codec {
  /** An empty cell stands for nothing, and is never read. */
  write(value: unknown): string;
  /** @throws CellError */
  read(cell: string): unknown;
}

/** A text as it is. */
export const TEXT: Codec = {
  write: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  read: (cell) => cell,
};

/** A word or a number of one line, which a spreadsheet may have set off by spaces. */
export const WORD: Codec = {write: TEXT.write, read: (cell) => cell.trim()};

export const YES_NO: Codec = {
  write: (value) => (value === true ? 'yes' : value === false ? 'no' : JSON.stringify(value)),
  read: (cell) => {
    const word = cell.trim().toLowerCase();
    if (['yes', 'true', '1'].includes(word)) return true;
    if (['no', 'false', '0'].includes(word)) return false;
    throw new CellError('Write yes or no.');
  },
};

/** A moment, with its time zone. */
export const MOMENT: Codec = {
  write: (value) => (value instanceof Date ? value.toISOString() : JSON.stringify(value)),
  read: (cell) => {
    const text = cell.trim();
    const moment = new Date(text);
    const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
    if (!isWhole || Number.isNaN(moment.getTime())) {
      throw new CellError('Write the moment with its time zone, as 2026-03-01T09:00:00Z.');
    }
    return moment;
  },
};

/** Whatever it is, as JSON. */
export const JSON_CELL: Codec = {
  write: (value) => JSON.stringify(value),
  read: (cell) => {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      throw new CellError('This is no JSON.');
    }
  },
};

/** How one entry of a list is written between semicolons. `undefined` where it says more than can be written so. */
interface Entry<T> {
  write(entry: T): string | undefined;
  /** @throws CellError */
  read(text: string): T;
}

/** A list: entries between semicolons, or JSON where an entry would not survive that. */
function list<T>(entry: Entry<T>): Codec {
  const read = (cell: string): unknown => {
    if (cell.trimStart().startsWith('[')) return JSON_CELL.read(cell);
    const parts = cell.split(';').map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => entry.read(unguarded(part)));
  };
  return {
    read,
    write: (value) => {
      const json = JSON.stringify(value);
      if (!Array.isArray(value) || value.length === 0) return json;
      const parts = (value as readonly T[]).map((each) => entry.write(each));
      if (parts.includes(undefined)) return json;
      const cell = parts.map((part) => guarded(String(part))).join('; ');
      return isReadAs(json, () => read(cell)) ? cell : json;
    },
  };
}

function isReadAs(json: string, read: () => unknown): boolean {
  try {
    return JSON.stringify(read()) === json;
  } catch {
    return false;
  }
}

/** `genomics; rare cancers` */
export const WORDS = list<string>({
  write: (word) => (typeof word === 'string' ? word : undefined),
  read: (text) => text,
});

/** `3; 10` */
export const NUMBERS = list<number>({
  write: (number) => String(number),
  read: (text) => {
    const number = Number(text.replace(/^WP\s*/i, ''));
    if (!Number.isFinite(number)) throw new CellError(`Write numbers between semicolons: “${text}” is none.`);
    return number;
  },
});

/** `The report <https://example.org/report>; The data <https://example.org/data>` */
export const LINKS = list<Link>({
  write: ({label, url}) => `${label} <${url}>`,
  read: (text) => {
    const [, label, url] = /^(.+?)\s*<(\S+)>$/.exec(text) ?? [];
    if (label === undefined || url === undefined) {
      throw new CellError('Write each link as words and address: The report <https://example.org/report>.');
    }
    return {label, url};
  },
});

/** `Ada Lovelace (0000-0002-1825-0097); Grace Hopper`; with more than that, JSON. */
export const CREATORS = list<Creator>({
  write: (creator) => {
    const {name, orcid, ...more} = creator;
    if (Object.keys(more).length > 0 || !v.is(creatorSchema, creator)) return undefined;
    return orcid === undefined ? name : `${name} (${orcid})`;
  },
  read: (text) => {
    const [, name, orcid] =
      /^(.+?)\s*\((?:https:\/\/orcid\.org\/)?([\dX]{4}(?:-[\dX]{4}){3})\)$/.exec(text) ?? [];
    return name === undefined || orcid === undefined ? {name: text} : {name, orcid};
  },
});

/** `IsPartOf the-report; References the-data` */
export const RELATIONS = list<Relation>({
  write: (relation) => (v.is(relationSchema, relation) ? `${relation.type} ${relation.target}` : undefined),
  read: (text) => {
    const [, type, target] = /^(\w+)\s+(\S+)$/.exec(text) ?? [];
    if (type === undefined || target === undefined) {
      throw new CellError('Write each relation as its type and the outcome’s id: IsPartOf the-report.');
    }
    return {type, target} as Relation;
  },
});
