import type {LibraryFacet, LibraryKind} from '@model/documents/query-state';
import type {Names} from '../names';
import {LIBRARY_KIND_WORDS} from '../words';

/** A facet's value in words. */
export function valueInWords(facet: LibraryFacet, value: string, names: Pick<Names, 'titleOf'>): string {
  if (facet === 'kind') return LIBRARY_KIND_WORDS[value as LibraryKind];
  if (facet === 'year') return value;
  const title = names.titleOf(Number(value));
  return title ? `WP${value} ${title}` : `WP${value}`;
}
