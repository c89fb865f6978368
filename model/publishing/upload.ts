/** What editors may upload, said before an upload begins, asked by the storage rules and decided by the content. */
import {DOCUMENT_TYPES} from '../documents/upload';

/** Bytes a file of a working copy may have. Mirrored in storage.rules. */
export const DRAFT_FILE_LIMIT = 2 * 1024 ** 3;

/**
 * The types of file that can be published: ending and media type. What documents may be, and beside it what data sets,
 * pictures and recordings are made of. A browser calls some of them otherwise, so the page says the type by the ending.
 * No SVG is among them: it is a page that can run scripts.
 */
export const DRAFT_FILE_TYPES = [
  ...DOCUMENT_TYPES.map(({ending, type}) => ({ending, type})),
  {ending: 'webp', type: 'image/webp'},
  {ending: 'tsv', type: 'text/tab-separated-values'},
  {ending: 'json', type: 'application/json'},
  {ending: 'zip', type: 'application/zip'},
  {ending: 'gz', type: 'application/gzip'},
  {ending: 'mp4', type: 'video/mp4'},
] as const;

export type DraftFileType = (typeof DRAFT_FILE_TYPES)[number];

/** The accepted type that a file's name announces; `undefined` where it announces none. */
export function announcedDraftFileType(name: string): DraftFileType | undefined {
  const ending = /\.([a-z0-9]+)$/i
    .exec(name)?.[1]
    ?.toLowerCase()
    .replace(/^jpeg$/, 'jpg');
  return DRAFT_FILE_TYPES.find((type) => type.ending === ending);
}

/** Where an editor's browser puts a file: `drafts/{draft}/{upload}/{name}`; `upload` is a fresh UUID. */
export function draftFilePath(draft: string, upload: string, name: string): string {
  return `drafts/${draft}/${upload}/${name}`;
}
