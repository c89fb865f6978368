/** What may be uploaded, said before an upload begins, asked by the storage rules and decided by the content. */

import {endingOf} from '../files/file-name';

/** Bytes a document may have. The storage rule for `incoming/` is laxer: datasets go there too one day. */
export const DOCUMENT_LIMIT = 100_000_000;

/** The types of file that are accepted: ending, media type, and whether text can be taken out for search. */
export const DOCUMENT_TYPES = [
  {ending: 'pdf', type: 'application/pdf', searchable: true},
  {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    searchable: true,
  },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    searchable: false,
  },
  {
    ending: 'pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    searchable: false,
  },
  {ending: 'odt', type: 'application/vnd.oasis.opendocument.text', searchable: false},
  {ending: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet', searchable: false},
  {ending: 'odp', type: 'application/vnd.oasis.opendocument.presentation', searchable: false},
  {ending: 'md', type: 'text/markdown', searchable: true},
  {ending: 'txt', type: 'text/plain', searchable: true},
  {ending: 'csv', type: 'text/csv', searchable: true},
  {ending: 'png', type: 'image/png', searchable: false},
  {ending: 'jpg', type: 'image/jpeg', searchable: false},
] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** The accepted type that a file's name announces; `undefined` where it announces none. */
export function announcedType(name: string): DocumentType | undefined {
  const ending = endingOf(name);
  return DOCUMENT_TYPES.find((type) => type.ending === ending);
}

/** Where a member's browser puts a file: `incoming/{uid}/{upload}/{name}`. */
export function incomingPath(uid: string, upload: string, name: string): string {
  return `incoming/${uid}/${upload}/${name}`;
}
