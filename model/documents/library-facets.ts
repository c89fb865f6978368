import {yearOf} from '../dates/partial-date';
import type {FacetValue} from '../search/facets';
import {dateOf, type LibraryEntry} from './entry';
import {LIBRARY_FACETS, LIBRARY_KINDS, type DocumentQuery, type LibraryFacet} from './query-state';

export type LibraryCounts = Readonly<Record<LibraryFacet, readonly FacetValue[]>>;

type Values = Readonly<Record<LibraryFacet, readonly string[]>>;

/** The values an entry has in each facet. */
export function facetValuesOf(entry: LibraryEntry): Values {
  const date = dateOf(entry);
  return {
    kind: [entry.kind],
    workPackage: entry.workPackages.map(String),
    year: date === undefined ? [] : [yearOf(date)],
  };
}

/**
 * The entries that pass all filters, in their order, and the counts of every facet. A value's count is that of the
 * entries which pass all *other* facets: what choosing it would show.
 */
export function narrow(
  hits: readonly number[],
  valuesOf: (hit: number) => Values,
  filters: DocumentQuery['filters'],
): {readonly passing: number[]; readonly counts: LibraryCounts} {
  const counts: Record<LibraryFacet, Map<string, number>> = {
    kind: new Map(),
    workPackage: new Map(),
    year: new Map(),
  };
  const passing = hits.filter((hit) => {
    const values = valuesOf(hit);
    const failing = LIBRARY_FACETS.filter(
      (facet) => filters[facet].length > 0 && !filters[facet].some((value) => values[facet].includes(value)),
    );
    for (const facet of LIBRARY_FACETS) {
      if (failing.some((other) => other !== facet)) continue;
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    return failing.length === 0;
  });
  const listed = (facet: LibraryFacet): FacetValue[] => {
    const values = [...new Set([...counts[facet].keys(), ...filters[facet]])].sort(ORDER[facet]);
    return values.map((value) => ({
      value,
      count: counts[facet].get(value) ?? 0,
      selected: filters[facet].includes(value),
    }));
  };
  return {
    passing,
    counts: {kind: listed('kind'), workPackage: listed('workPackage'), year: listed('year')},
  };
}

const kindPlace = (value: string) => LIBRARY_KINDS.findIndex((kind) => kind === value);

const ORDER: Readonly<Record<LibraryFacet, (a: string, b: string) => number>> = {
  kind: (a, b) => kindPlace(a) - kindPlace(b),
  workPackage: (a, b) => Number(a) - Number(b),
  year: (a, b) => Number(b) - Number(a),
};
