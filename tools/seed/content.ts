/**
 * Reads `content/`: a folder for each noun, a JSON file for each item, named by its id. A Markdown file of the
 * same name is the item's body. What `content/README.md` says of the format is done here.
 */
import {describeIssues} from '@model/catalogue/payload';
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import * as v from 'valibot';
import {dictionariesOf, readFiles, type ContentFile} from './files';
import {readFigures} from './figures';
import {NOUNS, type Noun} from './nouns';

export const CONTENT_DIR = fileURLToPath(new URL('../../content', import.meta.url));

/** When an item was published in the portal, unless it says otherwise. Fixed, so that seeding is repeatable. */
const PUBLISHED_AT = '2026-11-21T00:00:00Z';

/** A document ready to be written. */
export interface ContentDocument {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Something that was left out, and why. */
export interface Refusal {
  readonly where: string;
  readonly why: readonly string[];
}

export interface Content {
  readonly documents: readonly ContentDocument[];
  readonly files: readonly ContentFile[];
  readonly refused: readonly Refusal[];
}

type Item = Record<string, unknown>;

/** Reads and validates all content. One bad item is refused by itself; the others stand. */
export async function readContent(contentDir: string, {demo}: {demo: boolean}): Promise<Content> {
  const documents: ContentDocument[] = [];
  const files: ContentFile[] = [];
  const refused: Refusal[] = [];
  for (const noun of NOUNS) {
    for (const name of await jsonFilesIn(join(contentDir, noun.collection))) {
      const where = `content/${noun.collection}/${name}`;
      try {
        const item = await readItem(join(contentDir, noun.collection, name));
        if (item['demo'] === true && !demo) continue;
        const read = await readVersions(contentDir, noun, basename(name, '.json'), item);
        documents.push(...read.documents);
        files.push(...read.files);
      } catch (error) {
        refused.push({where, why: reasonsOf(error)});
      }
    }
  }
  const {kept, dangling} = withoutDangling(documents);
  const paths = new Set(kept.flatMap(filePathsOf));
  return {
    documents: kept,
    files: files.filter(({record}) => paths.has(record.path)),
    refused: [...refused, ...dangling],
  };
}

/** An item and its earlier versions: each says only how it differed from the current one. */
async function readVersions(contentDir: string, noun: Noun, id: string, {earlier = [], ...item}: Item) {
  v.parse(noun.idSchema, id);
  const versions = v.parse(v.array(v.record(v.string(), v.unknown())), earlier);
  const current = await readDocument(contentDir, noun, id, item, `${noun.collection}/${id}`);
  const older = await Promise.all(
    versions.map((changes) => {
      const path = `${noun.collection}/${id}/versions/${changes['version']}`;
      return readDocument(contentDir, noun, id, {...item, ...changes}, path);
    }),
  );
  return {
    documents: [current, ...older].map(({document}) => document),
    files: [current, ...older].flatMap((read) => read.files),
  };
}

async function readDocument(contentDir: string, noun: Noun, id: string, item: Item, path: string) {
  const {entries} = noun.schema;
  const whole: Item = {
    ...('version' in entries && {version: 1}),
    ...('publishedAt' in entries && {publishedAt: PUBLISHED_AT}),
    ...('updatedAt' in entries && {updatedAt: PUBLISHED_AT}),
    ...item,
  };
  const files = 'files' in entries ? await readFiles(contentDir, noun.collection, id, whole) : [];
  const complete = withDates({
    ...whole,
    ...('files' in entries && {files: files.map((file) => file.record)}),
    ...('tables' in entries && dictionariesOf(files)),
    ...('figures' in entries && (await readFigures(contentDir, whole))),
  });
  // Unknown fields are refused here, where a slip of the pen would otherwise vanish without a word.
  const data = v.parse(v.strictObject(entries), complete);
  return {document: {path, data} satisfies ContentDocument, files};
}

async function readItem(path: string): Promise<Item> {
  const item = v.parse(v.record(v.string(), v.unknown()), JSON.parse(await readFile(path, 'utf8')));
  const body = await readFile(path.replace(/json$/, 'md'), 'utf8').catch(() => undefined);
  return body === undefined ? item : {...item, body};
}

async function jsonFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
}

const DATE_FIELDS = new Set(['publishedAt', 'updatedAt', 'embargoUntil', 'at']);

/** JSON knows no dates: the fields that hold a moment are read as one. */
function withDates(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      if (DATE_FIELDS.has(key) && typeof value === 'string') return [key, new Date(value)];
      if (key === 'withdrawn' && value && typeof value === 'object') return [key, withDates(value as Item)];
      return [key, value];
    }),
  );
}

/** Leaves out what refers to something its readers cannot find; what leans on that falls with it. */
function withoutDangling(documents: readonly ContentDocument[]): {
  kept: readonly ContentDocument[];
  dangling: readonly Refusal[];
} {
  const known = new Map(documents.map(({path, data}) => [path, data]));
  const dangling = documents.flatMap(({path, data}) => {
    const why = referencesOf(data).flatMap((target) => {
      const found = known.get(target);
      if (!found) return [`It refers to ${target}, which is not there.`];
      const isHidden = data['visibility'] === 'public' && found['visibility'] !== 'public';
      return isHidden ? [`It is public and refers to ${target}, which is not.`] : [];
    });
    return why.length > 0 ? [{where: path, why}] : [];
  });
  if (dangling.length === 0) return {kept: documents, dangling};
  const fallen = new Set(dangling.map(({where}) => where));
  const rest = withoutDangling(documents.filter(({path}) => !fallen.has(path)));
  return {kept: rest.kept, dangling: [...dangling, ...rest.dangling]};
}

const filesSchema = v.object({files: v.optional(v.array(v.object({path: v.string()})), [])});

function filePathsOf({data}: ContentDocument): string[] {
  return v.parse(filesSchema, data).files.map(({path}) => path);
}

const referencesSchema = v.object({
  partners: v.optional(v.array(v.string()), []),
  leads: v.optional(v.array(v.string()), []),
  deliverables: v.optional(v.array(v.string()), []),
  relations: v.optional(v.array(v.object({target: v.string()})), []),
  event: v.optional(v.string()),
  withdrawn: v.optional(v.object({replacement: v.optional(v.string())})),
});

function referencesOf(data: ContentDocument['data']): string[] {
  const {partners, leads, deliverables, relations, event, withdrawn} = v.parse(referencesSchema, data);
  return [
    ...[...partners, ...leads].map((id) => `partners/${id}`),
    ...[...deliverables, ...relations.map(({target}) => target)].map((id) => `deliverables/${id}`),
    ...(event ? [`events/${event}`] : []),
    ...(withdrawn?.replacement ? [`deliverables/${withdrawn.replacement}`] : []),
  ];
}

function reasonsOf(error: unknown): readonly string[] {
  if (v.isValiError(error)) return describeIssues(error.issues);
  return [error instanceof Error ? error.message : String(error)];
}
