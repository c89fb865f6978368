import type {CatalogueEntry} from '../catalogue/entry';
import {yearOf} from '../dates/partial-date';
import {ACCESSES, accessOf} from '../deliverables/access';
import {AUDIENCES} from '../deliverables/audience';
import {CATEGORIES} from '../deliverables/category';
import {FACETS, filtersFrom, type Facet, type Filters} from './query-state';

/** A value of a facet, and how many outcomes choosing it would show. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
  readonly selected: boolean;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** One facet of all entries, as numbers: the values of entry i are `list[offsets[i] .. offsets[i + 1]]`. */
class Column {
  readonly values: string[];
  /** In how many entries each value stands. */
  readonly totals: number[];
  private readonly numbers: Map<string, number>;
  private readonly list: number[] = [];
  private readonly offsets: number[] = [0];

  constructor(fixedOrder: readonly string[]) {
    this.values = [...fixedOrder];
    this.totals = this.values.map(() => 0);
    this.numbers = new Map(this.values.map((value, number) => [value, number]));
  }

  add(values: readonly string[]): void {
    for (const value of values) {
      const number = this.numberOf(value);
      this.list.push(number);
      this.totals[number] = (this.totals[number] ?? 0) + 1;
    }
    this.offsets.push(this.list.length);
  }

  numberOf(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.values.length);
    this.totals.push(0);
    return this.values.push(value) - 1;
  }

  /** Whether the entry has one of the chosen values. */
  matches(entry: number, chosen: Uint8Array): boolean {
    const end = this.offsets[entry + 1] ?? 0;
    for (let i = this.offsets[entry] ?? 0; i < end; i++) if (chosen[this.list[i] ?? 0] === 1) return true;
    return false;
  }

  count(entry: number, counts: Uint32Array): void {
    const end = this.offsets[entry + 1] ?? 0;
    for (let i = this.offsets[entry] ?? 0; i < end; i++) {
      const value = this.list[i] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

/** Facets whose values have an order of their own; the others stand by their share of the whole catalogue, so that none moves while choosing. */
const ORDERED: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  category: CATEGORIES,
  audience: AUDIENCES,
  workPackage: Array.from({length: 14}, (_, i) => String(i + 1)),
  access: ACCESSES,
};

/** The eight facets of all entries, counted in one pass over the hits. */
export class FacetIndex {
  private readonly columns = FACETS.map((facet) => new Column(ORDERED[facet] ?? []));

  constructor(private readonly now: Date) {}

  add(entry: CatalogueEntry): void {
    const values = facetValuesOf(entry, this.now);
    FACETS.forEach((facet, i) => this.columns[i]?.add(values[facet]));
  }

  /**
   * The hits that pass all filters, in their order, and the counts of every facet.
   * A value's count is that of the hits which pass all *other* facets: what choosing it would show.
   */
  narrow(hits: ArrayLike<number>, filters: Filters): {passing: Uint32Array; counts: FacetCounts} {
    const chosen = FACETS.map((facet, i) => this.chosen(i, filters[facet]));
    const active = FACETS.map((_, i) => i).filter((i) => chosen[i] !== undefined);
    const counts = this.columns.map((column) => new Uint32Array(column.values.length));
    const passing = new Uint32Array(hits.length);
    let passed = 0;
    for (let h = 0; h < hits.length; h++) {
      const entry = hits[h] ?? 0;
      let failing = -1;
      let failures = 0;
      for (const i of active) {
        const filter = chosen[i];
        if (filter && !this.columns[i]?.matches(entry, filter)) {
          failing = i;
          if (++failures === 2) break;
        }
      }
      if (failures === 0) {
        passing[passed++] = entry;
        for (let i = 0; i < counts.length; i++) this.count(i, entry, counts);
      } else if (failures === 1) this.count(failing, entry, counts);
    }
    return {
      passing: passing.subarray(0, passed),
      counts: countsFrom((facet) => this.listed(FACETS.indexOf(facet), facet, counts, filters)),
    };
  }

  private count(column: number, entry: number, counts: readonly Uint32Array[]): void {
    const target = counts[column];
    if (target) this.columns[column]?.count(entry, target);
  }

  private chosen(column: number, values: readonly string[]): Uint8Array | undefined {
    const target = this.columns[column];
    if (values.length === 0 || !target) return undefined;
    // A value no entry has gets a number too, so that it is shown with a count of zero.
    const numbers = values.map((value) => target.numberOf(value));
    const chosen = new Uint8Array(target.values.length);
    for (const number of numbers) chosen[number] = 1;
    return chosen;
  }

  private listed(
    column: number,
    facet: Facet,
    counts: readonly Uint32Array[],
    filters: Filters,
  ): FacetValue[] {
    const {values = [], totals = []} = this.columns[column] ?? {};
    const listed = values
      .map((value, i) => ({
        value,
        count: counts[column]?.[i] ?? 0,
        selected: filters[facet].includes(value),
        total: totals[i] ?? 0,
      }))
      .filter(({count, selected}) => count > 0 || selected);
    if (facet === 'year') listed.sort((a, b) => (a.value < b.value ? 1 : -1));
    else if (!ORDERED[facet]) listed.sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));
    return listed.map(({value, count, selected}) => ({value, count, selected}));
  }
}

function countsFrom(valuesOf: (facet: Facet) => readonly FacetValue[]): FacetCounts {
  return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<
    Facet,
    readonly FacetValue[]
  >;
}

/** The values an entry has in each facet. */
function facetValuesOf(entry: CatalogueEntry, now: Date): Filters {
  const {visibility, embargoUntil} = entry;
  const opens = embargoUntil === undefined ? undefined : new Date(embargoUntil);
  const values: Filters = {
    category: [entry.category],
    audience: entry.audiences,
    workPackage: entry.workPackages.map(String),
    partner: entry.partners,
    country: entry.countries,
    year: entry.issued === undefined ? [] : [yearOf(entry.issued)],
    language: [entry.language],
    access: [accessOf({visibility, embargoUntil: opens}, now)],
  };
  return filtersFrom((facet) => values[facet]);
}
