/** Runs in Chromium: builds the index of many outcomes and asks it 200 questions as people type them. */
import {entryOf} from '../../model/catalogue/entry';
import {CATEGORIES} from '../../model/deliverables/category';
import {SearchableCatalogue} from '../../model/search/catalogue';
import {NO_NAMES} from '../../model/search/names';
import {type CatalogueState, INITIAL_STATE} from '../../model/search/query-state';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';

/** What the page measured, in milliseconds. */
export interface SearchFigures {
  readonly build: number;
  readonly queries: readonly number[];
  /** The same questions answered by looking through every title and summary, without typing slips or ranking. */
  readonly scans: readonly number[];
}

function questions(entries: readonly {title: string}[]): CatalogueState[] {
  return Array.from({length: 200}, (_, i) => {
    const words = (entries[(i * 37) % entries.length]?.title ?? '')
      .split(' ')
      .filter((word) => word.length > 3);
    const picked = words.slice(i % 3, (i % 3) + 1 + (i % 3)).join(' ');
    const q = i % 4 === 1 ? picked.slice(0, -3) : i % 4 === 2 ? picked.slice(0, 4) + picked.slice(5) : picked;
    const category = CATEGORIES[i % CATEGORIES.length] ?? 'datasets';
    return {...INITIAL_STATE, q, filters: {...INITIAL_STATE.filters, category: i % 2 ? [category] : []}};
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function measureSearch(count: number): SearchFigures {
  const entries = syntheticDeliverables(count).map(entryOf);
  const catalogue = new SearchableCatalogue(NO_NAMES, new Date());
  const build = timed(() => {
    catalogue.add(entries);
    catalogue.index(count);
  });
  const asked = questions(entries);
  const queries = asked.map((state) => timed(() => catalogue.view(state)));
  const scans = asked.map(({q}) => {
    const words = q.toLowerCase().split(' ');
    return timed(() =>
      entries.filter(({title, summary}) => {
        const text = `${title} ${summary}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    );
  });
  return {build, queries, scans};
}

Object.assign(globalThis, {measureSearch});
