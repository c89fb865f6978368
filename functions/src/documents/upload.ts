import type {RefusalDetails} from '@model/commands/refusal';
import {contentDispositionOf} from '@model/files/content-disposition';
import {fileSchema, type StoredFile} from '@model/files/file';
import {cleanFileName} from '@model/files/file-name';
import {DOCUMENT_LIMIT, incomingPath} from '@model/documents/upload';
import type {CallableOptions} from 'firebase-functions/v2/https';
import {createHash} from 'node:crypto';
import * as v from 'valibot';
import {refusal} from '../commands/refuse';
import {bucket, isGone} from '../files/bucket';
import {removeFiles} from '../files/remove-files';
import {sniff} from '../files/sniff';

/** A file is held whole while it is looked into. */
export const UPLOAD_OPTIONS: CallableOptions = {memory: '1GiB', timeoutSeconds: 110, concurrency: 4};

/** A file that a member has put into `incoming/`. */
export interface Upload {
  readonly upload: string;
  readonly name: string;
}

/** A file that was looked into and may become a document's. */
export interface CheckedUpload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly sha256: string;
}

/** Where all files of one upload lie. */
export function incomingFolder(uid: string, upload: string): string {
  return incomingPath(uid, upload, '');
}

/**
 * Reads an upload and decides what it is, by its content. One that is refused for that is taken away.
 *
 * @param limit bytes it may have
 * @throws HttpsError `upload-missing`, `file-empty`, `file-too-large`, `file-type`
 */
export async function checkUpload(uid: string, file: Upload, limit = DOCUMENT_LIMIT): Promise<CheckedUpload> {
  try {
    return await look(uid, file, limit);
  } catch (error) {
    // Refused for what it is: nothing of it stays. Should that fail, the nightly sweep takes it.
    if (isRefusedFile(error)) await removeFiles(incomingFolder(uid, file.upload)).catch(() => undefined);
    throw error;
  }
}

async function look(uid: string, {upload, name}: Upload, limit: number): Promise<CheckedUpload> {
  // A file's name is one part of its path: what names another folder names nothing of this upload.
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) throw refusal('upload-missing');
  const {bytes, sha256} = await read(incomingPath(uid, upload, name), limit);
  if (bytes.length === 0) throw refusal('file-empty');
  const cleaned = cleanFileName(name);
  const type = await sniff(bytes, cleaned);
  if (!type) throw refusal('file-type');
  const contentType = type.type.startsWith('text/') ? `${type.type}; charset=utf-8` : type.type;
  return {name: cleaned, bytes, contentType, sha256};
}

function isRefusedFile(error: unknown): boolean {
  const {reason} = ((error as {details?: unknown}).details ?? {}) as Partial<RefusalDetails>;
  return reason === 'file-type' || reason === 'file-empty' || reason === 'file-too-large';
}

async function read(path: string, limit: number): Promise<{bytes: Buffer; sha256: string}> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of bucket().file(path).createReadStream({decompress: false})) {
      size += (chunk as Buffer).length;
      if (size > limit) throw refusal('file-too-large');
      hash.update(chunk as Buffer);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw isGone(error) ? refusal('upload-missing') : error;
  }
  return {bytes: Buffer.concat(chunks), sha256: hash.digest('hex')};
}

/**
 * Puts a file where a version of a document has it. The very bytes that were looked into are written, since the
 * upload may have been replaced meanwhile; and what is written anew has no download token.
 */
export async function storeFile(
  id: string,
  version: number,
  {name, bytes, contentType, sha256}: CheckedUpload,
): Promise<StoredFile> {
  const path = `consortium/documents/${id}/${version}/${name}`;
  const file = v.parse(fileSchema, {name, path, size: bytes.length, contentType, sha256});
  await bucket()
    .file(path)
    .save(bytes, {
      resumable: false,
      metadata: {
        contentType,
        contentDisposition: contentDispositionOf(name),
        cacheControl: 'private, no-store',
        metadata: {sha256},
      },
    });
  return file;
}
