/** The objects that an outcome's files are, and how one is put where it belongs. */
import {contentDispositionOf} from '@model/files/content-disposition';
import {draftFileTypeOf} from '@model/publishing/upload';
import {type Placement, placeIn, PLACES} from '@model/publishing/places';
import {refusal} from '../commands/refuse';
import {checkedOf} from '../drafts/checked-file';
import {bucket, isGone, objectsBelow, type StoredObject} from '../files/bucket';

/** So late that it never comes: what lies ready before anybody may see it. Storage rules read up to 15 digits. */
export const SEALED = 999_999_999_999_999;

/** The objects of an item, by their paths. */
export type Objects = Map<string, StoredObject>;

/** All published objects below `{place}/{folder}/`, in whatever place. */
export async function objectsOf(folder: string): Promise<Objects> {
  const found: Objects = new Map();
  for (const place of PLACES) {
    for await (const object of objectsBelow(`${place}/${folder}/`)) found.set(object.name, object);
  }
  return found;
}

/** Whether the object is there and is the file that is meant. */
export function isThere({file}: Placement, objects: Objects): boolean {
  const object = objects.get(file.path);
  return object !== undefined && isSame(object, file);
}

/** When an object opens, in epoch milliseconds; 0 for one that says nothing and so is open. */
export function opensAt(object: StoredObject): number {
  const stated = customOf(object)['opensAt'];
  if (stated === undefined) return 0;
  return typeof stated === 'string' && /^[0-9]{1,15}$/.test(stated) ? Number(stated) : SEALED;
}

/**
 * Copies a file to its place, from where it is found first, closed until `opens`. Whatever token there was is gone.
 *
 * @throws HttpsError `file-damaged` where it is nowhere to be found as its document says
 */
export async function put({file, from}: Placement, objects: Objects, opens: number): Promise<void> {
  const source = await sourceOf(file, from, objects);
  const target = bucket().file(file.path);
  await source.copy(target, {
    contentType: file.contentType,
    contentDisposition: contentDispositionOf(file.name),
    cacheControl: cacheControlOf(file.path, opens),
    // Never empty: without metadata of its own a copy keeps those of its source, tokens included.
    metadata: {sha256: file.sha256, opensAt: String(opens)},
  });
  const [written] = await target.getMetadata();
  const isWhole = Number(written.size) === file.size && hasSameChecksum(source.metadata, written);
  if (!isWhole) throw refusal('file-damaged', {issues: [`files: ${file.name}`]});
  objects.set(file.path, target);
}

/** Lets a file be read from a moment on, wherever it lies. */
export async function open({file}: Placement, objects: Objects, opens: number): Promise<void> {
  await objects.get(file.path)?.setMetadata({
    cacheControl: cacheControlOf(file.path, opens),
    metadata: {sha256: file.sha256, opensAt: String(opens)},
  });
}

/** Deletes an object, if it is still there. */
export async function remove(path: string, objects: Objects): Promise<void> {
  await bucket().file(path).delete().catch(unlessGone);
  objects.delete(path);
}

async function sourceOf(
  file: Placement['file'],
  from: readonly string[],
  objects: Objects,
): Promise<StoredObject> {
  for (const path of from) {
    const source = placeIn(path) ? objects.get(path) : await uploadAt(path);
    if (source && (placeIn(path) ? isSame(source, file) : isUpload(source, file))) return source;
  }
  throw refusal('file-damaged', {issues: [`files: ${file.name}`]});
}

async function uploadAt(path: string): Promise<StoredObject | undefined> {
  const object = bucket().file(path);
  return object.getMetadata().then(() => object, unlessGone);
}

/** Whether an upload was looked into, and found to be what the working copy says. */
function isUpload(object: StoredObject, file: Placement['file']): boolean {
  const checked = checkedOf(object.name, object.metadata);
  return (
    checked !== undefined &&
    checked.size === file.size &&
    checked.sha256 === file.sha256 &&
    checked.contentType === file.contentType &&
    draftFileTypeOf(checked.name)?.ending === draftFileTypeOf(file.name)?.ending
  );
}

/** Whether a published object is this file: functions alone write them, with their checksum. */
function isSame(object: StoredObject, {size, sha256}: Placement['file']): boolean {
  return Number(object.metadata.size) === size && customOf(object)['sha256'] === sha256;
}

function hasSameChecksum(a: StoredObject['metadata'], b: StoredObject['metadata']): boolean {
  return a.crc32c === b.crc32c || (a.md5Hash !== undefined && a.md5Hash === b.md5Hash);
}

function customOf({metadata}: StoredObject): Readonly<Record<string, unknown>> {
  return metadata.metadata ?? {};
}

/** Caches ask again each time: a file that is taken away is gone at once. What is not everybody's, they don't keep. */
function cacheControlOf(path: string, opens: number): string {
  return placeIn(path) === 'public' && opens <= Date.now() ? 'public, no-cache' : 'private, no-store';
}

function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
  return undefined;
}
