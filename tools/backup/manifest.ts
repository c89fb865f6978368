/**
 * What a backup says of itself, in `manifest.json`, written last: a folder without one is no whole backup. It counts and
 * hashes every other file, and seals itself.
 *
 *   manifest.json              this
 *   documents/{name}.ndjson    a root collection and all that lies below it, one document a line
 *   files.ndjson               what Storage holds, one file a line, with its metadata
 *   files/{sha256}             the bytes
 */
import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';

/** `all`, or what everyone on the internet may read. */
export const SCOPES = ['all', 'public'] as const;
export type Scope = (typeof SCOPES)[number];

export const INDEX_OF_FILES = 'files.ndjson';
const MANIFEST = 'manifest.json';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A file of lines: where it is in the folder, how many lines it has, and the hash of its bytes. */
const linesSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^(?:documents\/[\w.%-]+|files)\.ndjson$/)),
  lines: countSchema,
  sha256: sha256Schema,
});

const manifestSchema = v.strictObject({
  format: v.literal('canheal-backup'),
  version: v.literal(1),
  scope: v.picklist(SCOPES),
  project: v.string(),
  begunAt: v.pipe(v.string(), v.isoTimestamp()),
  endedAt: v.pipe(v.string(), v.isoTimestamp()),
  documents: v.array(linesSchema),
  files: linesSchema,
  /** Bytes of all files of Storage together. */
  bytes: countSchema,
  /** What belongs to the scope and was left out, and why. */
  leftOut: v.array(v.string()),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type LinesEntry = Manifest['files'];

/** Why a folder is no backup that can be trusted, or one that can't be written. */
export class BackupError extends Error {}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify({...manifest, seal: sealOf(manifest)}, null, 2);
  await writeFile(join(folder, MANIFEST), `${text}\n`, {flag: 'wx'});
}

/** The manifest of a folder, and its seal. @throws BackupError where there is none, or not as it was written */
export async function readManifest(folder: string): Promise<{manifest: Manifest; seal: string}> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new BackupError(`${folder} has no ${MANIFEST}: it is no backup, or one that was not finished.`);
  }
  const {seal, ...rest} = parseObject(text);
  const format: unknown = rest['version'];
  if (rest['format'] === 'canheal-backup' && typeof format === 'number' && format !== 1) {
    throw new BackupError(`${MANIFEST} is of version ${format}; this portal reads version 1.`);
  }
  const {success, output} = v.safeParse(manifestSchema, rest);
  if (!success || seal !== sealOf(output)) {
    throw new BackupError(`${MANIFEST} is not as it was written: it was changed, or it is damaged.`);
  }
  return {manifest: output, seal};
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return {...(JSON.parse(text) as object)};
  } catch {
    return {};
  }
}

function sealOf(manifest: Manifest): string {
  // In the order of the schema, whatever that of the file.
  const ordered = v.parse(manifestSchema, manifest);
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
