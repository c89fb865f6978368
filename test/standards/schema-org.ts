/**
 * Whether JSON-LD says only what schema.org knows. The vocabulary is the one that `schema-dts` is generated from; types
 * prove what a spec compiles, this proves what a server sends.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

interface Type {
  readonly parents: readonly string[];
  /** What each property may hold, by type: `Text` and the like among them. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const LITERALS = [
  'Text',
  'URL',
  'Date',
  'DateTime',
  'Number',
  'Integer',
  'Boolean',
  'Time',
  'string',
  'number',
];
/** What nodes may always say. */
const KEYWORDS = ['@context', '@id', '@type'];

let known: ReadonlyMap<string, Type> | undefined;

/** All types with their properties. */
export function vocabulary(): ReadonlyMap<string, Type> {
  known ??= read();
  return known;
}

function read(): ReadonlyMap<string, Type> {
  const folder = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'));
  const text = readFileSync(join(folder, 'dist/schema.d.ts'), 'utf8');
  const types = new Map<string, Type>();
  for (const [, name = '', parents = '', body = ''] of text.matchAll(
    /^interface (\w+)Base extends ([^{]*)\{\n([\s\S]*?)^\}/gm,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/gm)].map(
      ([, property = '', values = '']) => [property, values.split(' | ')] as const,
    );
    types.set(name, {parents: parentsIn(parents), properties: new Map(properties)});
  }
  // A type that adds no property to its parents' has no interface of its own beneath.
  for (const [, name = '', parents = ''] of text.matchAll(
    /^export interface (\w+)Leaf extends ([^{]*)\{/gm,
  )) {
    if (!types.has(name)) types.set(name, {parents: parentsIn(parents), properties: new Map()});
  }
  return types;
}

function parentsIn(text: string): string[] {
  return [...text.matchAll(/(\w+)Base/g)].map(([, parent = '']) => parent);
}

function withAncestors(type: string): string[] {
  return [type, ...(vocabulary().get(type)?.parents ?? []).flatMap(withAncestors)];
}

/** What is wrong with a node, and with those in it; nothing where all is well. */
export function problemsOf(node: unknown, where = ''): string[] {
  const {'@type': type, ...fields} = node as Record<string, unknown>;
  if (type === undefined)
    return Object.keys(fields).join() === '@id' ? [] : [`${where || 'the whole'} has no type`];
  if (typeof type !== 'string' || !vocabulary().has(type))
    return [`${where}: there is no type ${String(type)}`];
  const lineage = withAncestors(type);
  return Object.entries(fields).flatMap(([property, value]) => {
    if (KEYWORDS.includes(property)) return [];
    const place = `${where}${type}.${property}`;
    const allowed = lineage.flatMap((each) => vocabulary().get(each)?.properties.get(property) ?? []);
    if (allowed.length === 0) return [`${place}: there is no such property`];
    return [value].flat().flatMap((each) => problemsOfValue(each, allowed, place));
  });
}

function problemsOfValue(value: unknown, allowed: readonly string[], place: string): string[] {
  if (value === null || value === undefined) return [`${place} is nothing`];
  if (typeof value !== 'object') {
    const isLiteral = allowed.some((each) => LITERALS.includes(each)) || /^https?:\/\//.test(String(value));
    return isLiteral ? [] : [`${place}: a text stands where ${allowed.join(' or ')} is due`];
  }
  const type = (value as Record<string, unknown>)['@type'];
  const fits = type === undefined || withAncestors(String(type)).some((each) => allowed.includes(each));
  return [
    ...(fits ? [] : [`${place}: a ${String(type)} stands where ${allowed.join(' or ')} is due`]),
    ...problemsOf(value, `${place}.`),
  ];
}

/**
 * What Google requires of the types it shows (https://developers.google.com/search/docs/appearance/structured-data).
 * Others it reads without asking for anything.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Dataset: ['name', 'description'],
  Event: ['name', 'startDate', 'location'],
  Place: ['address'],
  VirtualLocation: ['url'],
  BreadcrumbList: ['itemListElement'],
  Course: ['name', 'description', 'provider'],
  NewsArticle: ['headline', 'image', 'datePublished', 'author'],
  Organization: ['name'],
  WebSite: ['name', 'url'],
};

/** What Google would miss in a node, and what it would refuse. */
export function missedByGoogle(node: unknown): string[] {
  const fields = node as Record<string, unknown>;
  const type = String(fields['@type']);
  const missed = (REQUIRED[type] ?? [])
    .filter((field) => fields[field] === undefined || fields[field] === '')
    .map((field) => `${type} lacks ${field}`);
  const {description, startDate, itemListElement} = fields;
  if (type === 'Dataset' && !between(String(description), 50, 5000))
    missed.push('Dataset: 50 to 5,000 characters');
  if (type === 'Event' && !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(String(startDate)))
    missed.push('Event: no whole day');
  if (type === 'BreadcrumbList' && (itemListElement as unknown[]).length < 2)
    missed.push('a trail of one step');
  if (type === 'ListItem' && fields['item'] === undefined && fields['url'] === undefined)
    missed.push('a step to nowhere');
  const inside = Object.values(fields)
    .flat()
    .filter((value) => typeof value === 'object' && value !== null);
  return [...missed, ...inside.flatMap(missedByGoogle)];
}

function between({length}: string, least: number, most: number): boolean {
  return length >= least && length <= most;
}
