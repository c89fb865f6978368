import * as v from 'valibot';
import {partialDateSchema} from '../dates/partial-date';
import {
  idSchema,
  languageSchema,
  lineSchema,
  linkSchema,
  textSchema,
  uniqueListSchema,
  visibilitySchema,
} from '../schema/fields';

/** A news item, as `news/{id}` holds it. */
export const newsItemSchema = v.object({
  title: lineSchema(300),
  visibility: visibilitySchema,
  summary: textSchema(2000),
  /** Markdown. */
  body: v.optional(textSchema(100_000)),
  /** When the news came out, as precisely as known; undated news has none. */
  date: v.optional(partialDateSchema),
  place: v.optional(lineSchema(200)),
  language: languageSchema,
  /** Ids of outcomes the news is about. */
  deliverables: uniqueListSchema(idSchema, 20),
  sources: v.pipe(v.array(linkSchema), v.maxLength(20)),
  publishedAt: v.date(),
  updatedAt: v.date(),
  demo: v.optional(v.boolean()),
});

export type NewsItemFields = v.InferOutput<typeof newsItemSchema>;

export interface NewsItem extends NewsItemFields {
  readonly id: string;
}
