/** What may be uploaded for a working copy: said before an upload begins, asked by the storage rules, decided by the content. */
import type {Refusal} from '../commands/refusal';
import {DOCUMENT_LIMIT, DOCUMENT_TYPES} from '../documents/upload';
import {endingOf} from '../files/file-name';

/** Bytes a file may have: what the storage rule for `drafts/` allows. */
export const DRAFT_FILE_LIMIT = 2 * 1024 * 1024 * 1024;

/** Bytes of a drawing, which is read whole before anybody may see it. */
const DRAWING_LIMIT = 5_000_000;

/** Seven days after its upload, a file that no working copy names is swept away. */
export const UNNAMED_FILE_DAYS = 7;

/** A type of file that may be published. */
export interface DraftFileType {
  readonly ending: string;
  readonly type: string;
  readonly limit: number;
}

/** The types of document that are looked into whole, since they could carry macros. */
const WHOLE = /^(?:docx|xlsx|pptx|od[tsp])$/;

/** What outcomes are made of: documents, data, pictures, recordings. */
export const DRAFT_FILE_TYPES: readonly DraftFileType[] = [
  ...DOCUMENT_TYPES.map(({ending, type}) => ({
    ending,
    type,
    limit: WHOLE.test(ending) ? DOCUMENT_LIMIT : DRAFT_FILE_LIMIT,
  })),
  {ending: 'tsv', type: 'text/tab-separated-values', limit: DRAFT_FILE_LIMIT},
  {ending: 'json', type: 'application/json', limit: DRAFT_FILE_LIMIT},
  {ending: 'zip', type: 'application/zip', limit: DRAFT_FILE_LIMIT},
  {ending: 'gz', type: 'application/gzip', limit: DRAFT_FILE_LIMIT},
  {ending: 'webp', type: 'image/webp', limit: DRAFT_FILE_LIMIT},
  {ending: 'gif', type: 'image/gif', limit: DRAFT_FILE_LIMIT},
  {ending: 'svg', type: 'image/svg+xml', limit: DRAWING_LIMIT},
  {ending: 'mp4', type: 'video/mp4', limit: DRAFT_FILE_LIMIT},
  {ending: 'webm', type: 'video/webm', limit: DRAFT_FILE_LIMIT},
  {ending: 'mp3', type: 'audio/mpeg', limit: DRAFT_FILE_LIMIT},
];

/** The accepted type that a file's name announces; `undefined` where it announces none. */
export function draftFileTypeOf(name: string): DraftFileType | undefined {
  const ending = endingOf(name);
  return DRAFT_FILE_TYPES.find((type) => type.ending === ending);
}

/** What speaks against uploading a file of this name and size; `undefined`: nothing that can be seen beforehand. */
export function draftFileFlaw({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): Extract<Refusal, 'file-type' | 'file-too-large' | 'file-empty'> | undefined {
  const type = draftFileTypeOf(name);
  if (!type) return 'file-type';
  if (size === 0) return 'file-empty';
  return size > type.limit ? 'file-too-large' : undefined;
}

/** Where an editor's browser puts a file: a folder of its own for each upload, where nothing can be replaced. */
export function draftFilePath(draft: string, upload: string, name: string): string {
  return `drafts/${draft}/${upload}/${name}`;
}
