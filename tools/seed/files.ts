/** The files of the content: measured from disk, uploaded to Storage, never with a download token. */
import {type DescribedTable, tableSchemaSchema} from '@model/datasets/table-schema';
import {contentDispositionOf} from '@model/files/content-disposition';
import {fileSchema, type StoredFile} from '@model/files/file';
import {lineSchema, visibilitySchema} from '@model/schema/fields';
import type {Storage} from 'firebase-admin/storage';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as v from 'valibot';

type Bucket = ReturnType<Storage['bucket']>;

/** A file of an item: what its record says of it, its bytes and the moment it opens, if that is ahead. */
export interface ContentFile {
  readonly record: StoredFile;
  readonly bytes: Buffer;
  readonly opensAt?: Date;
}

const listedFilesSchema = v.object({
  visibility: visibilitySchema,
  version: v.number(),
  embargoUntil: v.optional(v.string()),
  files: v.optional(
    v.array(v.strictObject({name: lineSchema(200), contentType: v.string(), from: v.optional(v.string())})),
    [],
  ),
});

/** Reads the files an item lists from `content/files/{id}/`; size and checksum are computed, never typed. */
export async function readFiles(
  contentDir: string,
  collection: string,
  id: string,
  item: unknown,
): Promise<ContentFile[]> {
  const {visibility, version, embargoUntil, files} = v.parse(listedFilesSchema, item);
  return Promise.all(
    files.map(async ({name, contentType, from = name}) => {
      const bytes = await readFile(join(contentDir, 'files', id, from));
      const record = v.parse(fileSchema, {
        name,
        path: `${visibility}/${collection}/${id}/${version}/${name}`,
        size: bytes.byteLength,
        contentType,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      return {record, bytes, ...(embargoUntil && {opensAt: new Date(embargoUntil)})};
    }),
  );
}

const DICTIONARY_ENDING = '.schema.json';

/** The data dictionaries among the files: `{name}.schema.json` describes the table `{name}.csv`. */
export function dictionariesOf(files: readonly ContentFile[]): {tables?: DescribedTable[]} {
  const tables = files.flatMap(({record, bytes}) => {
    if (!record.name.endsWith(DICTIONARY_ENDING)) return [];
    const file = `${record.name.slice(0, -DICTIONARY_ENDING.length)}.csv`;
    return [{file, schema: v.parse(tableSchemaSchema, JSON.parse(bytes.toString('utf8')))}];
  });
  return tables.length > 0 ? {tables} : {};
}

/** Uploads what is not yet there as it should be. */
export async function uploadFiles(
  bucket: Bucket,
  files: readonly ContentFile[],
  log: (line: string) => void,
) {
  let uploaded = 0;
  for (const file of files) {
    if (await isUploaded(bucket, file)) continue;
    // The same bytes to the same place: safe to repeat, as the SDK does not by itself when a connection ends.
    await upload(bucket, file).catch(() => upload(bucket, file));
    uploaded += 1;
    log(`Uploaded ${file.record.path} (${file.record.size} bytes).`);
  }
  const unchanged = files.length - uploaded;
  log(`Files: ${uploaded} uploaded, ${unchanged} unchanged.`);
  return {uploaded, unchanged};
}

async function upload(bucket: Bucket, file: ContentFile): Promise<void> {
  // A new object has no download token, and writing it anew drops any that an earlier reader was given.
  await bucket.file(file.record.path).save(file.bytes, {
    resumable: false,
    metadata: {
      contentType: file.record.contentType,
      contentDisposition: contentDispositionOf(file.record.name),
      cacheControl: cacheControlOf(file),
      metadata: customMetadataOf(file),
    },
  });
}

async function isUploaded(bucket: Bucket, file: ContentFile): Promise<boolean> {
  const object = bucket.file(file.record.path);
  const [exists] = await object.exists();
  if (!exists) return false;
  const [found] = await object.getMetadata();
  const custom: Record<string, unknown> = {...found.metadata};
  const wanted = customMetadataOf(file);
  return (
    Number(found.size) === file.record.size &&
    found.contentType === file.record.contentType &&
    found.contentDisposition === contentDispositionOf(file.record.name) &&
    found.cacheControl === cacheControlOf(file) &&
    custom['sha256'] === wanted['sha256'] &&
    custom['opensAt'] === wanted['opensAt'] &&
    !custom['firebaseStorageDownloadTokens']
  );
}

function customMetadataOf({record, opensAt}: ContentFile): Record<string, string> {
  return {sha256: record.sha256, ...(opensAt && {opensAt: String(opensAt.getTime())})};
}

/** As functions write them: caches ask again each time for what is public, and don't keep what is not. */
function cacheControlOf({record, opensAt}: ContentFile): string {
  return record.path.startsWith('public/') && !opensAt ? 'public, no-cache' : 'private, no-store';
}
