import {ACCESSES} from '../deliverables/access';
import {AUDIENCES} from '../deliverables/audience';
import {CATEGORIES} from '../deliverables/category';
import {LONGEST_QUERY} from './query';

/** The facets of the catalogue, by the names they have in its address. */
export const FACETS = [
  'category',
  'audience',
  'workPackage',
  'partner',
  'country',
  'year',
  'language',
  'access',
] as const;

export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'title'] as const;

export type Sort = (typeof SORTS)[number];

/** The chosen values of each facet: several within one widen, several facets narrow. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

/** All that decides what the catalogue shows, and all of it is in the address. */
export interface CatalogueState {
  readonly q: string;
  readonly filters: Filters;
  /** `undefined`: relevance when there is a text, else the newest first. */
  readonly sort: Sort | undefined;
  /** From 1. */
  readonly page: number;
}

export type QueryParams = Readonly<Record<string, string | string[]>>;

const MOST_VALUES = 60;
const LAST_PAGE = 10_000;

const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);
const matching = (form: RegExp) => (value: string) => form.test(value);

/** Whether a value could be one of the facet's. Others are dropped, as if they were not in the address. */
const POSSIBLE: Readonly<Record<Facet, (value: string) => boolean>> = {
  category: oneOf(CATEGORIES),
  audience: oneOf(AUDIENCES),
  workPackage: matching(/^(?:[1-9]|1[0-4])$/),
  partner: matching(/^[a-z0-9]+(?:-[a-z0-9]+){0,30}$/),
  country: matching(/^[A-Z]{2}$/),
  year: matching(/^(?:19|20|21)\d{2}$/),
  language: matching(/^[a-z]{2}$/),
  access: oneOf(ACCESSES),
};

export const NO_FILTERS: Filters = filtersFrom(() => []);

export const INITIAL_STATE: CatalogueState = {q: '', filters: NO_FILTERS, sort: undefined, page: 1};

/** A list of values for each facet. */
export function filtersFrom(valuesOf: (facet: Facet) => readonly string[]): Filters {
  return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<
    Facet,
    readonly string[]
  >;
}

/** Anything that tells the values of a parameter: `ParamMap` and `URLSearchParams` do. */
export interface ParamSource {
  getAll(name: string): string[];
}

/** The state an address asks for. Every address asks for some state: what makes no sense is left out. */
export function stateFrom(params: ParamSource): CatalogueState {
  const [q = ''] = params.getAll('q');
  const [sort] = params.getAll('sort');
  const [page = '1'] = params.getAll('page');
  return {
    q: q.slice(0, LONGEST_QUERY).replace(/\s+/g, ' ').trim(),
    filters: filtersFrom((facet) => possibleValues(facet, params.getAll(facet))),
    sort: SORTS.find((known) => known === sort),
    page: /^\d{1,5}$/.test(page) ? Math.min(Math.max(Number(page), 1), LAST_PAGE) : 1,
  };
}

function possibleValues(facet: Facet, values: readonly string[]): string[] {
  const possible = values
    .slice(0, MOST_VALUES * 4)
    .filter((value) => value.length <= 120 && POSSIBLE[facet](value));
  return [...new Set(possible)].slice(0, MOST_VALUES).sort();
}

/** The parameters that bring a state back: in a fixed order, with nothing that goes without saying. */
export function paramsOf(state: CatalogueState): QueryParams {
  const params: Record<string, string | string[]> = {};
  if (state.q !== '') params['q'] = state.q;
  for (const facet of FACETS) {
    const values = state.filters[facet];
    if (values.length > 0) params[facet] = [...values].sort();
  }
  if (state.sort !== undefined && state.sort !== defaultSort(state)) params['sort'] = state.sort;
  if (state.page > 1) params['page'] = String(state.page);
  return params;
}

/** The same as the query of an address, without its question mark. */
export function searchOf(state: CatalogueState): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(paramsOf(state))) {
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, each);
  }
  return search.toString();
}

/** How a state is sorted when it does not say. */
export function defaultSort(state: Pick<CatalogueState, 'q'>): Sort {
  return state.q === '' ? 'newest' : 'relevance';
}

/** How a state is sorted. Relevance to nothing is the newest first. */
export function sortOf(state: CatalogueState): Sort {
  if (state.q === '' && state.sort === 'relevance') return 'newest';
  return state.sort ?? defaultSort(state);
}

/** The state with a value of a facet chosen, or no longer; back on the first page. */
export function toggled(state: CatalogueState, facet: Facet, value: string): CatalogueState {
  const values = state.filters[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value].sort();
  return {...state, filters: {...state.filters, [facet]: next}, page: 1};
}

export function hasFilters({filters}: CatalogueState): boolean {
  return FACETS.some((facet) => filters[facet].length > 0);
}
