import {AUDIENCE_NAMES, CATEGORY_NAMES} from '../first-response/words';
import {type CatalogueState, type Facet, FACETS, searchOf} from '../search/query-state';

/**
 * The query of the feed that follows what the catalogue shows: empty for all of it. How it is sorted and which page is
 * shown are nothing to follow, and what makes no sense is left out, so that each search has one feed.
 */
export function followedSearch(state: CatalogueState): string {
  return searchOf({...state, sort: undefined, page: 1});
}

/** What tells one feed of outcomes from another in a reader's list: “genes”, Datasets, Patients. Empty for all of them. */
export function followedWords({q, filters}: CatalogueState): string {
  const chosen = FACETS.flatMap((facet) => filters[facet].map((value) => wordsOf(facet, value)));
  return [...(q ? [`“${q}”`] : []), ...chosen].join(', ');
}

function wordsOf(facet: Facet, value: string): string {
  const names: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
    category: CATEGORY_NAMES,
    audience: AUDIENCE_NAMES,
  };
  return facet === 'workPackage' ? `Work package ${value}` : (names[facet]?.[value] ?? value);
}
