import * as v from 'valibot';
import {deliverableSchema, type Deliverable} from '../deliverables/deliverable';
import {idSchema} from '../schema/fields';

/** What the catalogue knows of an outcome: enough to find, filter, sort and list it. */
export const catalogueEntrySchema = v.object({
  id: idSchema,
  ...v.pick(deliverableSchema, [
    'title',
    'category',
    'visibility',
    'summary',
    'audiences',
    'workPackages',
    'partners',
    'countries',
    'keywords',
    'language',
    'issued',
    'number',
    'titleIsDescriptive',
    'demo',
  ]).entries,
  /** Epoch milliseconds at which the files open; absent when they are open. */
  embargoUntil: v.optional(v.number()),
  /** Epoch seconds at which it came onto the portal, and of its last change: feeds and sitemaps tell them. */
  publishedAt: v.optional(v.number()),
  updatedAt: v.optional(v.number()),
  /** Names of the creators, for search. */
  creators: v.array(v.string()),
  /** Whether files can be taken from the portal itself. */
  hasFiles: v.optional(v.boolean()),
});

export type CatalogueEntry = v.InferOutput<typeof catalogueEntrySchema>;

/** The catalogue's entry for a published outcome. A withdrawn outcome has none: see `isCatalogued`. */
export function entryOf(item: Deliverable): CatalogueEntry {
  const {id, title, category, visibility, summary, audiences, workPackages, partners, countries} = item;
  const {keywords, language, issued, number, titleIsDescriptive, demo, embargoUntil, creators, files} = item;
  const {publishedAt, updatedAt} = item;
  return {
    id,
    title,
    category,
    visibility,
    summary,
    audiences,
    workPackages,
    partners,
    countries,
    keywords,
    language,
    ...(issued && {issued}),
    ...(number && {number}),
    ...(titleIsDescriptive && {titleIsDescriptive}),
    ...(demo && {demo}),
    ...(embargoUntil && {embargoUntil: embargoUntil.getTime()}),
    publishedAt: secondsOf(publishedAt),
    updatedAt: secondsOf(updatedAt),
    creators: creators.map((creator) => creator.name),
    ...(files.length > 0 && {hasFiles: true}),
  };
}

function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}

/** Whether the catalogue lists this outcome; withdrawn ones keep only their tombstone. */
export function isCatalogued(item: Pick<Deliverable, 'withdrawn'>): boolean {
  return item.withdrawn === undefined;
}
