import * as v from 'valibot';
import {tablesSchema} from '../datasets/table-schema';
import {partialDateSchema} from '../dates/partial-date';
import {fileSchema} from '../files/file';
import {
  countrySchema,
  doiSchema,
  idSchema,
  languageSchema,
  licenceSchema,
  lineSchema,
  linkSchema,
  orcidSchema,
  textSchema,
  uniqueListSchema,
  visibilitySchema,
  workPackageNumberSchema,
} from '../schema/fields';
import {AUDIENCES} from './audience';
import {CATEGORIES} from './category';
import {RELATION_TYPE_NAMES} from './relation';

/** A person or body that made the outcome. ORCID iDs are people's; an organisation has none. */
export const creatorSchema = v.object({
  name: lineSchema(200),
  /** Whether it is a body, whose name a citation never turns round. */
  organisation: v.optional(v.boolean()),
  /** The end of a person's name that citations put first, where it is more than the last word says. */
  familyName: v.optional(lineSchema(100)),
  orcid: v.optional(orcidSchema),
  affiliation: v.optional(lineSchema(300)),
});

export const relationSchema = v.object({
  type: v.picklist(RELATION_TYPE_NAMES),
  /** The id of another outcome. */
  target: idSchema,
});

export const withdrawnSchema = v.object({
  at: v.date(),
  reason: lineSchema(1000),
  replacement: v.optional(idSchema),
});

const plainSchema = v.object(v.entriesFromList(AUDIENCES, v.optional(textSchema(2000))));

/**
 * A published outcome, as `deliverables/{id}` holds it (its id apart).
 * Terms follow DataCite 4.6 where it has them.
 */
export const deliverableSchema = v.object({
  title: lineSchema(300),
  /** Whether the title is our own label, because the published one is not known. Shown without quotation marks. */
  titleIsDescriptive: v.optional(v.boolean()),
  category: v.picklist(CATEGORIES),
  visibility: visibilitySchema,
  summary: textSchema(2000),
  /** A plain-language summary for each audience that has one. */
  plain: v.optional(plainSchema),
  /** Markdown. */
  body: v.optional(textSchema(100_000)),
  audiences: uniqueListSchema(v.picklist(AUDIENCES), AUDIENCES.length),
  workPackages: uniqueListSchema(workPackageNumberSchema, 14),
  /** Ids of partners. */
  partners: uniqueListSchema(idSchema, 60),
  countries: uniqueListSchema(countrySchema, 60),
  keywords: uniqueListSchema(lineSchema(80), 30),
  language: languageSchema,
  issued: v.optional(partialDateSchema),
  /** The project's own number, as in "D10.1". */
  number: v.optional(v.pipe(v.string(), v.regex(/^D\d{1,2}\.\d{1,2}$/, 'Write the number as D10.1.'))),
  doi: v.optional(doiSchema),
  /** The journal it appeared in, where it is an article: citations name it in place of the portal. */
  publishedIn: v.optional(lineSchema(200)),
  licence: v.optional(licenceSchema),
  creators: v.pipe(v.array(creatorSchema), v.maxLength(200)),
  links: v.pipe(v.array(linkSchema), v.maxLength(30)),
  files: v.pipe(v.array(fileSchema), v.maxLength(100)),
  /** What the columns of its tables mean: a data dictionary for each file that has one. */
  tables: v.optional(tablesSchema),
  relations: v.pipe(v.array(relationSchema), v.maxLength(50)),
  /** Where the facts of this record were taken from. */
  sources: v.pipe(v.array(linkSchema), v.maxLength(20)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  versionNote: v.optional(textSchema(2000)),
  embargoUntil: v.optional(v.date()),
  publishedAt: v.date(),
  updatedAt: v.date(),
  withdrawn: v.optional(withdrawnSchema),
  /** Whether the item only shows how the portal works. Such items are labelled wherever they appear. */
  demo: v.optional(v.boolean()),
});

export type DeliverableFields = v.InferOutput<typeof deliverableSchema>;
export type Creator = v.InferOutput<typeof creatorSchema>;
export type Relation = v.InferOutput<typeof relationSchema>;

export interface Deliverable extends DeliverableFields {
  readonly id: string;
}
