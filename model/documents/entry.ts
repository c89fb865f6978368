import * as v from 'valibot';
import type {CatalogueEntry} from '../catalogue/entry';
import {fileSchema} from '../files/file';
import {idSchema} from '../schema/fields';
import {documentSchema, type PortalDocument} from './document';

/** What the list of documents knows of one: enough to find, filter, sort and list it. */
export const documentEntrySchema = v.object({
  id: idSchema,
  ...v.pick(documentSchema, [
    'title',
    'kind',
    'summary',
    'workPackages',
    'date',
    'event',
    'visibility',
    'version',
    'addedBy',
    'demo',
  ]).entries,
  file: v.pick(fileSchema, ['name', 'contentType', 'size']),
  /** Epoch milliseconds. */
  publishedAt: v.number(),
  /** Epoch milliseconds: when its newest version came, or what is said of it was changed. */
  updatedAt: v.number(),
});

export type DocumentEntry = v.InferOutput<typeof documentEntrySchema>;

/** An outcome in the same list: the consortium's knowledge is found in one place. */
export interface OutcomeEntry extends Pick<
  CatalogueEntry,
  'id' | 'title' | 'category' | 'summary' | 'workPackages' | 'visibility' | 'issued' | 'number' | 'demo'
> {
  readonly kind: 'outcome';
}

export type LibraryEntry = DocumentEntry | OutcomeEntry;

/** The list's entry for a document. */
export function documentEntryOf(document: PortalDocument): DocumentEntry {
  const {id, title, kind, summary, workPackages, date, event, visibility, version, files} = document;
  const {addedBy, demo, publishedAt, updatedAt} = document;
  const [{name, contentType, size} = {name: '', contentType: '', size: 0}] = files;
  return {
    id,
    title,
    kind,
    ...(summary && {summary}),
    workPackages,
    ...(date && {date}),
    ...(event && {event}),
    visibility,
    version,
    ...(addedBy && {addedBy}),
    ...(demo && {demo}),
    file: {name, contentType, size},
    publishedAt: publishedAt.getTime(),
    updatedAt: updatedAt.getTime(),
  };
}

/** The list's entry for an outcome. */
export function outcomeEntryOf(entry: CatalogueEntry): OutcomeEntry {
  const {id, title, category, summary, workPackages, visibility, issued, number, demo} = entry;
  return {
    kind: 'outcome',
    id,
    title,
    category,
    summary,
    workPackages,
    visibility,
    ...(issued && {issued}),
    ...(number && {number}),
    ...(demo && {demo}),
  };
}

/** The day an entry is of, as precise as it is known: what it stands under when the newest come first. */
export function dateOf(entry: LibraryEntry): string | undefined {
  if (entry.kind === 'outcome') return entry.issued;
  return entry.date ?? new Date(entry.publishedAt).toISOString().slice(0, 10);
}

/** Tells apart an outcome and a document of the same id. */
export function keyOf({kind, id}: Pick<LibraryEntry, 'kind' | 'id'>): string {
  return `${kind === 'outcome' ? 'deliverables' : 'documents'}/${id}`;
}
