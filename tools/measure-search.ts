/** Prints how long search takes at 10,000 outcomes: `tsx tools/measure-search.ts [count]`. Asserts nothing. */
import {syntheticDeliverables} from '../test/fixtures/synthetic-deliverables';
import {entryOf} from '../model/catalogue/entry';
import {CATEGORIES} from '../model/deliverables/category';
import {SearchableCatalogue} from '../model/search/catalogue';
import {NO_NAMES} from '../model/search/names';
import {INITIAL_STATE, type CatalogueState} from '../model/search/query-state';

const count = Number(process.argv[2] ?? 10_000);
const entries = syntheticDeliverables(count).map(entryOf);

/** 200 queries as people type them: words of titles, whole, begun, misspelt, with and without a filter. */
function queries(): CatalogueState[] {
  return Array.from({length: 200}, (_, i) => {
    const words = (entries[(i * 37) % count]?.title ?? '').split(' ').filter((word) => word.length > 3);
    const picked = words.slice(i % 3, (i % 3) + 1 + (i % 3)).join(' ');
    const q = i % 4 === 1 ? picked.slice(0, -3) : i % 4 === 2 ? picked.slice(0, 4) + picked.slice(5) : picked;
    const category = CATEGORIES[i % CATEGORIES.length] ?? 'datasets';
    const filters = {...INITIAL_STATE.filters, category: i % 2 ? [category] : []};
    return {...INITIAL_STATE, q, filters};
  });
}

const print = (name: string, value: number, unit: string): void =>
  console.log(JSON.stringify({name, value: Math.round(value * 100) / 100, unit}));

let start = performance.now();
const catalogue = new SearchableCatalogue(NO_NAMES, new Date());
catalogue.add(entries);
print(`list of ${count}`, performance.now() - start, 'ms');
start = performance.now();
catalogue.index(count);
print(`index of ${count}`, performance.now() - start, 'ms');

for (const round of ['cold', 'warm']) {
  const times: number[] = [];
  const slow: string[] = [];
  for (const state of queries()) {
    const before = performance.now();
    const {total} = catalogue.view(state);
    const took = performance.now() - before;
    times.push(took);
    if (took > 10) slow.push(`${state.q} (${total}: ${took.toFixed(0)})`);
  }
  times.sort((a, b) => a - b);
  print(`query p50, ${round}`, times[100] ?? 0, 'ms');
  print(`query p95, ${round}`, times[190] ?? 0, 'ms');
  if (process.argv.includes('--slow')) console.log(slow);
}
