import * as v from 'valibot';
import {figuresSchema} from '../insights/figure';
import {lineSchema, linkSchema, textSchema, visibilitySchema} from '../schema/fields';
import {homeSectionsSchema} from './home-words';

/** The page that shows figures beside what it draws itself. */
export const INSIGHTS_PAGE = 'insights';

/** A page of text that editors keep, as `pages/{id}` holds it: about, privacy, accessibility, legal, and the home page’s words. */
export const pageSchema = v.object({
  title: lineSchema(200),
  visibility: visibilitySchema,
  summary: textSchema(1000),
  /** Markdown. */
  body: textSchema(100_000),
  sources: v.pipe(v.array(linkSchema), v.maxLength(40)),
  /** Figures by others, shown as charts on `/insights`. */
  figures: v.optional(figuresSchema),
  /** What stands at each place of the home page. Of `pages/home` alone. */
  home: v.optional(homeSectionsSchema),
  updatedAt: v.date(),
});

export type PageFields = v.InferOutput<typeof pageSchema>;

export interface Page extends PageFields {
  readonly id: string;
}
