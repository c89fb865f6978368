import * as v from 'valibot';
import {fullDateSchema} from '../dates/full-date';
import {fileSchema} from '../files/file';
import {uidSchema} from '../members/member';
import {
  idSchema,
  lineSchema,
  textSchema,
  uniqueListSchema,
  visibilitySchema,
  workPackageNumberSchema,
} from '../schema/fields';

export const DOCUMENT_KINDS = [
  'minutes',
  'agenda',
  'template',
  'agreement',
  'report',
  'presentation',
  'other',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a member says of a document, in the form. */
export const documentFormSchema = v.object({
  title: lineSchema(300),
  kind: v.picklist(DOCUMENT_KINDS),
  summary: v.optional(textSchema(2000)),
  /** At least one: a document lives in a room. */
  workPackages: v.pipe(
    uniqueListSchema(workPackageNumberSchema, 14),
    v.minLength(1, 'Choose at least one work package.'),
  ),
  /** The day it is of: of the meeting, of the signature. */
  date: v.optional(fullDateSchema),
  /** The meeting it belongs to, an id of `events`. */
  event: v.optional(idSchema),
});

/**
 * An internal document, as `documents/{id}` holds it; `documents/{id}/versions/{n}` holds earlier versions in the same
 * form. Written by functions alone. Its words, for search, stand apart in `documentWords/{id}`, which nobody reads.
 */
export const documentSchema = v.object({
  ...documentFormSchema.entries,
  visibility: visibilitySchema,
  files: v.pipe(v.array(fileSchema), v.minLength(1), v.maxLength(1)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  versionNote: v.optional(textSchema(1000)),
  /** Whose document it is: who added its first version, the same in all of them; absent for seeded ones. */
  owner: v.optional(uidSchema),
  /** Who added this version; absent for seeded ones. */
  addedBy: v.optional(uidSchema),
  publishedAt: v.date(),
  updatedAt: v.date(),
  demo: v.optional(v.boolean()),
});

export type DocumentFields = v.InferOutput<typeof documentSchema>;

export interface PortalDocument extends DocumentFields {
  readonly id: string;
}
