import type {CatalogueEntry} from '../catalogue/entry';
import {newestFirst} from '../dates/partial-date';
import {SearchEngine, type Found} from './engine';
import {FacetIndex, type FacetCounts} from './facets';
import type {CatalogueNames} from './names';
import {sortOf, type CatalogueState} from './query-state';
import {normalise} from './text';
import {tokenise} from './tokens';

/** Outcomes on one page of the catalogue. */
export const PAGE_SIZE = 20;

/** What the catalogue shows for a state. */
export interface CatalogueView {
  /** What it answers. The address may be a few letters ahead. */
  readonly state: CatalogueState;
  /** The outcomes of the shown page. */
  readonly entries: readonly CatalogueEntry[];
  readonly total: number;
  /** The shown page, from 1: the last one where the state asks for more than there are. */
  readonly page: number;
  readonly pages: number;
  /** How many there are without text and filters. */
  readonly outOf: number;
  readonly facets: FacetCounts;
  /** Indexed terms to highlight. */
  readonly terms: readonly string[];
  readonly relaxed: boolean;
  readonly corrected?: string;
  readonly suggestion?: string;
  /** Whether only titles could be searched yet, because the index is still being built. */
  readonly titlesOnly: boolean;
}

/** Entries with everything that finds, narrows and sorts them. Lives on the page's thread or in a worker. */
export class SearchableCatalogue {
  private readonly entries: CatalogueEntry[] = [];
  private readonly engine: SearchEngine;
  private readonly facets: FacetIndex;
  private orders: {newest: Uint32Array; title: Uint32Array} | undefined;
  private titles: string[] | undefined;

  constructor(names: CatalogueNames, now: Date) {
    this.engine = new SearchEngine(names);
    this.facets = new FacetIndex(now);
  }

  get size(): number {
    return this.entries.length;
  }

  /** Lists entries at once; their text is searchable once `index` has been called often enough. */
  add(entries: readonly CatalogueEntry[]): void {
    for (const entry of entries) {
      this.entries.push(entry);
      this.facets.add(entry);
    }
    this.orders = this.titles = undefined;
  }

  /** Indexes the text of the next entries, and says whether any are left. */
  index(most: number): boolean {
    const end = Math.min(this.engine.size + most, this.entries.length);
    for (const entry of this.entries.slice(this.engine.size, end)) this.engine.add(entry);
    if (this.engine.size === this.entries.length) this.titles = undefined;
    return this.engine.size < this.entries.length;
  }

  /** What a state shows. */
  view(state: CatalogueState): CatalogueView {
    const titlesOnly = state.q !== '' && this.engine.size < this.entries.length;
    const found = titlesOnly
      ? this.findInTitles(state.q)
      : state.q === ''
        ? undefined
        : this.engine.find(state.q);
    const hits = found ? Uint32Array.from(found.hits, ({index}) => index) : this.order('newest');
    const {passing, counts} = this.facets.narrow(hits, state.filters);
    const sort = sortOf(state);
    const sorted =
      sort === 'relevance' || (sort === 'newest' && !found) ? passing : this.sorted(passing, sort);
    const pages = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE));
    const page = Math.min(state.page, pages);
    const shown = sorted.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return {
      state,
      entries: Array.from(shown, (i) => this.entries[i]).filter((entry) => entry !== undefined),
      total: sorted.length,
      page,
      pages,
      outOf: this.entries.length,
      facets: counts,
      terms: found?.terms ?? [],
      relaxed: found?.relaxed ?? false,
      corrected: found?.corrected,
      suggestion: found?.suggestion,
      titlesOnly,
    };
  }

  /** All words typed, as beginnings, in the titles: quick enough without an index. */
  private findInTitles(q: string): Found {
    this.titles ??= this.entries.map(({title, number = ''}) => ` ${termsIn(`${number} ${title}`).join(' ')}`);
    const terms = termsIn(q);
    const hits = this.titles.flatMap((title, index) =>
      terms.every((term) => title.includes(` ${term}`)) ? [{index, score: 1}] : [],
    );
    return {hits: terms.length > 0 ? hits : [], terms, relaxed: false};
  }

  private sorted(hits: Uint32Array, sort: 'newest' | 'title'): Uint32Array {
    const rank = new Uint32Array(this.entries.length);
    this.order(sort).forEach((entry, place) => (rank[entry] = place));
    return hits.slice().sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  }

  /** All entries in an order, which is computed once: collation is slow. */
  private order(sort: 'newest' | 'title'): Uint32Array {
    this.orders ??= this.computeOrders();
    return this.orders[sort];
  }

  private computeOrders(): {newest: Uint32Array; title: Uint32Array} {
    const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'});
    const all = Uint32Array.from(this.entries.keys());
    const titleOf = (i: number): string => this.entries[i]?.title ?? '';
    const title = all.slice().sort((a, b) => collator.compare(titleOf(a), titleOf(b)));
    const place = new Uint32Array(all.length);
    title.forEach((entry, i) => (place[entry] = i));
    const newest = all.sort(
      (a, b) =>
        newestFirst(this.entries[a]?.issued, this.entries[b]?.issued) || (place[a] ?? 0) - (place[b] ?? 0),
    );
    return {newest, title};
  }
}

function termsIn(text: string): string[] {
  return tokenise(normalise(text)).map(({term}) => term);
}
