/** The files of a project: fetched byte for byte with their metadata, and put back without anything that opens them. */
import {type Bucket, isGone, type StoredObject} from '../../functions/src/files/bucket';
import {createHash, randomUUID} from 'node:crypto';
import {createWriteStream} from 'node:fs';
import {rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import * as v from 'valibot';
import {hashOf, notAsWritten} from './lines';
import {BackupError, sha256Schema} from './manifest';

/** The folder of the bytes. */
export const BYTES = 'files';

/** The key under which Firebase keeps the tokens that open a file past the rules. */
const TOKENS = 'firebaseStorageDownloadTokens';

/** What Storage says of a file beside its bytes. */
const HEADERS = [
  'contentType',
  'contentDisposition',
  'contentEncoding',
  'contentLanguage',
  'cacheControl',
] as const;

const textsSchema = v.record(v.string(), v.string());

/** A line of the index of files. */
export const keptFileSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: sha256Schema,
  /** As Storage tells it, in base64. */
  md5: v.string(),
  headers: v.strictObject(v.entriesFromList(HEADERS, v.optional(v.string()))),
  metadata: textsSchema,
});

export type KeptFile = v.InferOutput<typeof keptFileSchema>;

/** Above this an upload is one that may be gone on with. */
const LARGE = 8 * 1024 * 1024;

/** Fetches a file into the folder, and answers its line. @throws BackupError where other bytes came than Storage holds */
export async function fetchFile(object: StoredObject, folder: string): Promise<KeptFile> {
  const [metadata] = await object.getMetadata();
  const {name, size, md5Hash} = metadata;
  const place = join(folder, BYTES, `.${randomUUID()}`);
  const md5 = createHash('md5');
  const sha256 = createHash('sha256');
  let count = 0;
  await pipeline(
    // As it lies there: what is packed stays packed. The sums are ours to check.
    object.createReadStream({decompress: false, validation: false}),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        md5.update(chunk);
        sha256.update(chunk);
        count += chunk.byteLength;
        yield chunk;
      }
    },
    createWriteStream(place, {flags: 'wx'}),
  );
  const sums = {md5: md5.digest('base64'), sha256: sha256.digest('hex')};
  if (count !== Number(size) || (md5Hash !== undefined && md5Hash !== sums.md5)) {
    await rm(place);
    throw new BackupError(
      `${name} did not arrive as Storage holds it. Run the backup again, into another folder.`,
    );
  }
  await rename(place, join(folder, BYTES, sums.sha256));
  return {
    name: name ?? object.name,
    size: count,
    ...sums,
    headers: headersOf(metadata),
    metadata: customOf(metadata),
  };
}

/** @throws BackupError where the bytes of this line are gone, or not as they were written */
export async function checkFile(folder: string, {name, size, sha256}: KeptFile): Promise<void> {
  const found = await hashOf(join(folder, BYTES, sha256), `${BYTES}/${sha256} (${name})`);
  if (found.size !== size || found.sha256 !== sha256) throw notAsWritten(`${BYTES}/${sha256} (${name})`);
}

/** Puts a file back. What stands there just so already is left alone. Answers whether it was written. */
export async function putFile(bucket: Bucket, folder: string, file: KeptFile): Promise<boolean> {
  if (await stands(bucket, file)) return false;
  await bucket.upload(join(folder, BYTES, file.sha256), {
    destination: file.name,
    resumable: file.size > LARGE,
    metadata: {...file.headers, metadata: file.metadata},
  });
  return true;
}

async function stands(bucket: Bucket, {name, size, md5, headers, metadata}: KeptFile): Promise<boolean> {
  try {
    const [there] = await bucket.file(name).getMetadata();
    return (
      Number(there.size) === size &&
      there.md5Hash === md5 &&
      same(headersOf(there), headers) &&
      same(customOf(there), metadata) &&
      !there.metadata?.[TOKENS]
    );
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

type Metadata = StoredObject['metadata'];

function headersOf(metadata: Metadata): KeptFile['headers'] {
  return Object.fromEntries(
    HEADERS.flatMap((header) => {
      const value: unknown = metadata[header];
      return typeof value === 'string' && value ? [[header, value]] : [];
    }),
  );
}

/** What the portal itself noted of a file; never the tokens that open it. */
function customOf({metadata = {}}: Metadata): Record<string, string> {
  const texts = Object.entries(metadata).filter(([key, value]) => key !== TOKENS && value !== null);
  return Object.fromEntries(texts.map(([key, value]): [string, string] => [key, String(value)]).sort());
}

function same(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const sorted = (texts: object) => JSON.stringify(Object.entries(texts).sort());
  return sorted(a) === sorted(b);
}
