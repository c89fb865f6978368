import {LONGEST_QUERY} from '../search/query';
import {SORTS, type ParamSource, type QueryParams, type Sort} from '../search/query-state';
import {DOCUMENT_KINDS} from './document';

/** What may be chosen under "kind": the kinds of documents, and outcomes. */
export const LIBRARY_KINDS = [...DOCUMENT_KINDS, 'outcome'] as const;

export type LibraryKind = (typeof LIBRARY_KINDS)[number];

/** The facets of the list of documents, by the names they have in its address. */
export const LIBRARY_FACETS = ['kind', 'workPackage', 'year'] as const;

export type LibraryFacet = (typeof LIBRARY_FACETS)[number];

/** All that decides what the list shows, and all of it is in the address. */
export interface DocumentQuery {
  readonly q: string;
  readonly filters: Readonly<Record<LibraryFacet, readonly string[]>>;
  /** `undefined`: relevance when there is a text, else the newest first. */
  readonly sort: Sort | undefined;
  /** From 1. */
  readonly page: number;
}

const NO_FILTERS: DocumentQuery['filters'] = {kind: [], workPackage: [], year: []};

export const INITIAL_QUERY: DocumentQuery = {q: '', filters: NO_FILTERS, sort: undefined, page: 1};

const MOST_VALUES = 60;
const LAST_PAGE = 10_000;

/** Whether a value could be one of the facet's. Others are dropped, as if they were not in the address. */
const POSSIBLE: Readonly<Record<LibraryFacet, (value: string) => boolean>> = {
  kind: (value) => LIBRARY_KINDS.some((kind) => kind === value),
  workPackage: (value) => /^(?:[1-9]|1[0-4])$/.test(value),
  year: (value) => /^(?:19|20|21)\d{2}$/.test(value),
};

/** The query an address asks for. Every address asks for some query: what makes no sense is left out. */
export function documentQueryOf(params: ParamSource): DocumentQuery {
  const [q = ''] = params.getAll('q');
  const [sort] = params.getAll('sort');
  const [page = '1'] = params.getAll('page');
  const valuesOf = (facet: LibraryFacet) => {
    const possible = params
      .getAll(facet)
      .slice(0, MOST_VALUES * 4)
      .filter(POSSIBLE[facet]);
    return [...new Set(possible)].slice(0, MOST_VALUES).sort();
  };
  return {
    q: q.slice(0, LONGEST_QUERY).replace(/\s+/g, ' ').trim(),
    filters: {kind: valuesOf('kind'), workPackage: valuesOf('workPackage'), year: valuesOf('year')},
    sort: SORTS.find((known) => known === sort),
    page: /^\d{1,5}$/.test(page) ? Math.min(Math.max(Number(page), 1), LAST_PAGE) : 1,
  };
}

/** The parameters that bring a query back: in a fixed order, with nothing that goes without saying. */
export function paramsOf(query: DocumentQuery): QueryParams {
  const params: Record<string, string | string[]> = {};
  if (query.q !== '') params['q'] = query.q;
  for (const facet of LIBRARY_FACETS) {
    if (query.filters[facet].length > 0) params[facet] = [...query.filters[facet]].sort();
  }
  if (query.sort !== undefined && query.sort !== sortOf({q: query.q, sort: undefined}))
    params['sort'] = query.sort;
  if (query.page > 1) params['page'] = String(query.page);
  return params;
}

/** How a query is sorted. Relevance to nothing is the newest first. */
export function sortOf({q, sort}: Pick<DocumentQuery, 'q' | 'sort'>): Sort {
  if (q === '') return sort === 'title' ? 'title' : 'newest';
  return sort ?? 'relevance';
}

/** The query with a value of a facet chosen, or no longer; back on the first page. */
export function toggled(query: DocumentQuery, facet: LibraryFacet, value: string): DocumentQuery {
  const values = query.filters[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  return {...query, filters: {...query.filters, [facet]: next}, page: 1};
}

export function hasFilters({filters}: DocumentQuery): boolean {
  return LIBRARY_FACETS.some((facet) => filters[facet].length > 0);
}
