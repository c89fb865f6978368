import {contentDispositionOf} from '@model/files/content-disposition';
import {cleanFileName} from '@model/files/file-name';
import {checkDraftFile as command} from '@model/publishing/commands';
import {draftFileSchema, type DraftFile} from '@model/publishing/content';
import {draftFilePath, draftFileTypeOf, type DraftFileType} from '@model/publishing/upload';
import type {Refusal} from '@model/commands/refusal';
import * as v from 'valibot';
import {answer} from '../commands/answer';
import {refusal} from '../commands/refuse';
import {bucket, isGone, type StoredObject} from '../files/bucket';
import {lookThrough, type Seen} from '../files/look-through';
import {removeFiles} from '../files/remove-files';
import {checkedOf} from './checked-file';
import {isReadWhole, sniffDraftFile} from './sniff-draft-file';

export interface DraftUpload {
  readonly draft: string;
  readonly upload: string;
  readonly name: string;
  readonly sha256?: string | undefined;
}

/**
 * Looks into a file that an editor has uploaded for a working copy, and answers what it is; asked again, it answers the
 * same without looking twice. What is refused for its content is taken away.
 *
 * Refusals: `upload-missing`, `file-empty`, `file-too-large`, `file-type`, `file-unsafe` (a drawing that acts),
 * `file-damaged` (not what the browser sent).
 */
export const checkDraftFile = answer(command, 'editor', (input) => checkUpload(input), {
  // What is read whole has 100 MB at most.
  memory: '1GiB',
  timeoutSeconds: 300,
  concurrency: 3,
});

/** @throws HttpsError */
export async function checkUpload(file: DraftUpload): Promise<DraftFile> {
  const {draft, upload, name} = file;
  // A file's name is one part of its path: what names another folder names nothing of this upload.
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) throw refusal('upload-missing');
  const object = bucket().file(draftFilePath(draft, upload, name));
  const metadata = await metadataOf(object);
  const before = checkedOf(object.name, metadata);
  if (before) {
    if (file.sha256 !== undefined && file.sha256 !== before.sha256) throw refusal('file-damaged');
    return before;
  }
  const seen = await seenOrRefused(object, Number(metadata.size), file);
  if (typeof seen !== 'string') return seen;
  // Refused for what it is: nothing of it stays. Should that fail, the nightly sweep takes it.
  await removeFiles(draftFilePath(draft, upload, '')).catch(() => undefined);
  throw refusal(seen);
}

async function metadataOf(object: StoredObject): Promise<StoredObject['metadata']> {
  try {
    return (await object.getMetadata())[0];
  } catch (error) {
    throw isGone(error) ? refusal('upload-missing') : error;
  }
}

async function seenOrRefused(
  object: StoredObject,
  size: number,
  {name, sha256}: DraftUpload,
): Promise<DraftFile | Refusal> {
  const cleaned = cleanFileName(name);
  const announced = draftFileTypeOf(cleaned);
  if (!announced) return 'file-type';
  if (size === 0) return 'file-empty';
  if (size > announced.limit) return 'file-too-large';
  const seen = await look(object, announced, size);
  // A connection may break off: what has arrived is then less than what is there.
  if (seen.size !== size) throw new Error('The file was not read to its end.');
  if (sha256 !== undefined && seen.sha256 !== sha256) return 'file-damaged';
  const type = await sniffDraftFile(seen, cleaned);
  if (type === undefined) return 'file-type';
  return type === 'unsafe' ? 'file-unsafe' : stamp(object, cleaned, contentTypeOf(type), seen);
}

function look(object: StoredObject, type: DraftFileType, size: number): Promise<Seen> {
  const whole = isReadWhole(type, size);
  return lookThrough(object.createReadStream({decompress: false}), {limit: type.limit, whole});
}

/** Leaves on the file what it was found to be, so that whoever publishes needs nobody's word. */
async function stamp(
  object: StoredObject,
  name: string,
  contentType: string,
  {size, sha256}: Seen,
): Promise<DraftFile> {
  const file = v.parse(draftFileSchema, {name, path: object.name, size, contentType, sha256});
  await object.setMetadata({
    contentType,
    contentDisposition: contentDispositionOf(name),
    cacheControl: 'private, no-store',
    metadata: {sha256, checkedAs: contentType},
  });
  return file;
}

function contentTypeOf({type}: DraftFileType): string {
  return type.startsWith('text/') || type === 'application/json' ? `${type}; charset=utf-8` : type;
}
