import {newestFirst} from '../dates/partial-date';
import type {CatalogueEntry} from './entry';

type Ordered = Pick<CatalogueEntry, 'issued' | 'title' | 'id'>;

/** The catalogue's own order: newest first, undated last, then by title; ids settle the rest. */
export function compareEntries(a: Ordered, b: Ordered): number {
  return newestFirst(a.issued, b.issued) || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1);
}
