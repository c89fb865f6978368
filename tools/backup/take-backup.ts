import type {Firestore} from 'firebase-admin/firestore';
import {mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {type Bucket, objectsBelow, type StoredObject} from '../../functions/src/files/bucket';
import {documentsIn, type Found} from './documents';
import {BYTES, fetchFile, type KeptFile} from './files';
import {inParallel} from './in-parallel';
import {writeLines} from './lines';
import {BackupError, INDEX_OF_FILES, type Manifest, type Scope, writeManifest} from './manifest';
import {
  filesNamedBy,
  isPublicDocument,
  isPublicFile,
  keepsCollection,
  keepsDocument,
  keepsFile,
  PUBLISHED,
  withoutHidden,
} from './scope';
import {encodeValue} from './values';

/** A project: what is backed up, or restored into. */
export interface Project {
  readonly id: string;
  readonly db: Firestore;
  readonly bucket: Bucket;
}

export interface BackupReport {
  readonly documents: number;
  readonly files: number;
  readonly bytes: number;
  /** What went on while it was taken, or is not as it should be: a reason to run it again. */
  readonly doubts: readonly string[];
}

/** Files that are fetched at once. */
const AT_ONCE = 4;

/**
 * Takes a whole backup of a project into an empty folder: everything, or what everyone on the internet may read.
 *
 * @throws BackupError where the folder holds anything, or something can't be kept; the folder then has no manifest
 */
export async function takeBackup(
  {id, db, bucket}: Project,
  folder: string,
  scope: Scope,
  log: (line: string) => void,
): Promise<BackupReport> {
  await mkdir(join(folder, BYTES), {recursive: true});
  const present = (await readdir(folder)).filter((name) => name !== BYTES);
  if (present.length > 0 || (await readdir(join(folder, BYTES))).length > 0) {
    throw new BackupError(`${folder} is not empty. A backup goes into a folder of its own.`);
  }
  const begun = new Date();
  const has = scope === 'public' ? await publicItems(db) : () => true;
  const named = new Set<string>();
  let newer = 0;

  const documents: Manifest['documents'] = [];
  const collections = (await db.listCollections()).filter((each) => keepsCollection(each.id, scope));
  for (const collection of collections) {
    const lines = (async function* () {
      for await (const found of documentsIn(collection, begun.getTime())) {
        const fields = scope === 'public' ? publicFields(found, has) : found.fields;
        if (!fields || (scope === 'all' && !keepsDocument(found.path, fields))) continue;
        for (const path of filesNamedBy(fields)) named.add(path);
        newer += Number(found.isNewer);
        yield lineOf(found.path, fields);
      }
    })();
    const entry = await writeLines(folder, `documents/${encodeURIComponent(collection.id)}.ndjson`, lines);
    documents.push(entry);
    log(`${collection.id}: ${entry.lines} documents.`);
  }

  const leftOut: string[] = [];
  const kept: KeptFile[] = [];
  const objects = scope === 'all' ? allObjects(bucket) : publicObjects(bucket, named, leftOut, begun);
  await inParallel(objects, AT_ONCE, async (object) => {
    const file = await fetchFile(object, folder);
    kept.push(file);
    log(`${file.name}: ${file.size} bytes.`);
  });
  kept.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await writeLines(folder, INDEX_OF_FILES, valuesOf(kept));
  const bytes = kept.reduce((sum, {size}) => sum + size, 0);
  const [begunAt, endedAt] = [begun.toISOString(), new Date().toISOString()];
  const about = {format: 'canheal-backup', version: 1, scope, project: id, begunAt, endedAt} as const;
  await writeManifest(folder, {...about, documents, files, bytes, leftOut});

  const names = new Set([...kept.map(({name}) => name), ...leftOut]);
  const wanted = [...named].filter((path) => scope === 'all' || path.startsWith('public/'));
  const missing = wanted.filter((path) => !names.has(path)).sort();
  return {
    documents: documents.reduce((sum, {lines}) => sum + lines, 0),
    files: kept.length,
    bytes,
    doubts: [
      ...(newer > 0
        ? [`${newer} documents were written while they were read. Run it again when it is quiet.`]
        : []),
      ...missing.map((path) => `A document names the file ${path}, which Storage has not.`),
    ],
  };
}

/** Whether everyone may read an item; what is asked is the moment the backup began. */
async function publicItems(db: Firestore): Promise<(path: string) => boolean> {
  const found = await Promise.all(
    PUBLISHED.map((noun) => db.collection(noun).where('visibility', '==', 'public').select().get()),
  );
  const paths = new Set(found.flatMap(({docs}) => docs.map(({ref}) => ref.path)));
  return (path) => paths.has(path);
}

function publicFields(
  {path, fields, parent}: Found,
  has: (path: string) => boolean,
): Found['fields'] | undefined {
  return isPublicDocument(path, fields, has, parent) ? withoutHidden(fields, has) : undefined;
}

function lineOf(path: string, fields: Found['fields']): {path: string; fields: unknown} {
  try {
    return {path, fields: encodeValue(fields)};
  } catch (error) {
    throw new BackupError(`${path}: ${(error as Error).message}`, {cause: error});
  }
}

async function* allObjects(bucket: Bucket): AsyncGenerator<StoredObject> {
  for await (const object of objectsBelow('', bucket)) if (keepsFile(object.name)) yield object;
}

/** The files that public documents name, as far as they are open; those that are not are noted. */
async function* publicObjects(
  bucket: Bucket,
  named: ReadonlySet<string>,
  leftOut: string[],
  now: Date,
): AsyncGenerator<StoredObject> {
  for await (const object of objectsBelow('public/', bucket)) {
    if (!named.has(object.name)) continue;
    const opensAt: unknown = object.metadata.metadata?.['opensAt'];
    if (isPublicFile(object.name, opensAt, now.getTime())) yield object;
    else leftOut.push(object.name);
  }
}

async function* valuesOf<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
