import * as v from 'valibot';
import {checkFile, type KeptFile, keptFileSchema} from './files';
import {checkLines, readLines} from './lines';
import {BackupError, type Manifest, readManifest} from './manifest';

/** A line of the documents: its path, and its fields as `values.ts` writes them. */
const documentLineSchema = v.strictObject({
  path: v.pipe(
    v.string(),
    v.check((path) => path.split('/').length % 2 === 0 && !path.split('/').includes('')),
  ),
  fields: v.record(v.string(), v.unknown()),
});

/** A backup that is whole and as it was written. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly seal: string;
}

/** Checks every byte of a backup against its manifest. @throws BackupError for the first thing that is wrong */
export async function checkBackup(folder: string): Promise<Backup> {
  const {manifest, seal} = await readManifest(folder);
  const backup = {folder, manifest, seal};
  for (const lines of [...manifest.documents, manifest.files]) await checkLines(folder, lines);
  for await (const _ of documentsOf(backup)); // each line is parsed
  for await (const file of filesOf(backup)) await checkFile(folder, file);
  return backup;
}

export async function* documentsOf({
  folder,
  manifest,
}: Backup): AsyncGenerator<{path: string; fields: unknown}> {
  for (const {name} of manifest.documents) yield* parsed(folder, name, documentLineSchema);
}

export function filesOf({folder, manifest}: Backup): AsyncGenerator<KeptFile> {
  return parsed(folder, manifest.files.name, keptFileSchema);
}

async function* parsed<T>(folder: string, name: string, schema: v.GenericSchema<T, T>): AsyncGenerator<T> {
  for await (const line of readLines(folder, name)) {
    if (!v.is(schema, line)) throw new BackupError(`${name} has a line that no backup writes.`);
    yield line;
  }
}
