import {draftFileSchema, type DraftFile} from '@model/publishing/content';
import {cleanFileName} from '@model/files/file-name';
import * as v from 'valibot';
import {bucket, isGone, type StoredObject} from '../files/bucket';

/** What functions leave on an upload that was looked into. No browser can: uploads bring no metadata of their own. */
const customSchema = v.object({sha256: draftFileSchema.entries.sha256, checkedAs: v.string()});

/**
 * What an upload below `drafts/` was found to be when it was looked into; `undefined` where it was not, or is not there.
 * A working copy's own word for its files is its editors': whoever publishes asks here.
 */
export async function checkedFile(path: string): Promise<DraftFile | undefined> {
  const object = bucket().file(path);
  const [metadata] = await object.getMetadata().catch((error: unknown) => {
    if (isGone(error)) return [undefined];
    throw error;
  });
  return metadata && checkedOf(path, metadata);
}

/** The same, of an object whose metadata are at hand. */
export function checkedOf(path: string, metadata: StoredObject['metadata']): DraftFile | undefined {
  const found = v.safeParse(customSchema, metadata.metadata);
  if (!found.success) return undefined;
  const {sha256, checkedAs: contentType} = found.output;
  const name = cleanFileName(path.slice(path.lastIndexOf('/') + 1));
  return v.parse(draftFileSchema, {name, path, size: Number(metadata.size), contentType, sha256});
}
