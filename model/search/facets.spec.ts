import {anEntry} from '../../test/fixtures/deliverables';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {entryOf} from '../catalogue/entry';
import {FacetIndex, type FacetCounts} from './facets';
import {FACETS, filtersFrom, type Facet, type Filters} from './query-state';

const NOW = new Date('2026-06-01T00:00:00Z');

const ENTRIES = [
  anEntry({id: 'a', category: 'datasets', audiences: ['patients', 'citizens'], issued: '2024-10-30'}),
  anEntry({id: 'b', category: 'datasets', audiences: ['patients'], issued: '2025', workPackages: [7, 10]}),
  anEntry({id: 'c', category: 'newsletters', audiences: ['citizens'], issued: '2025-01', partners: ['acc']}),
  anEntry({id: 'd', category: 'newsletters', audiences: ['researchers'], visibility: 'consortium'}),
  anEntry({id: 'e', category: 'use-cases', audiences: ['patients'], embargoUntil: new Date('2027-01-01')}),
  anEntry({id: 'f', category: 'use-cases', audiences: ['patients'], embargoUntil: new Date('2026-01-01')}),
];

function filters(changes: Partial<Filters>): Filters {
  return filtersFrom((facet) => changes[facet] ?? []);
}

function indexOf(entries = ENTRIES): FacetIndex {
  const index = new FacetIndex(NOW);
  for (const entry of entries) index.add(entry);
  return index;
}

function asObject(counts: FacetCounts, facet: Facet): Record<string, number> {
  return Object.fromEntries(counts[facet].map(({value, count}) => [value, count]));
}

describe('Facets', () => {
  const index = indexOf();
  const all = ENTRIES.map((_, i) => i);
  const narrow = (changes: Partial<Filters>) => index.narrow(all, filters(changes));
  const ids = (changes: Partial<Filters>) => [...narrow(changes).passing].map((i) => ENTRIES[i]?.id).join('');

  it('let everything through when nothing is chosen', () => {
    expect(ids({})).toBe('abcdef');
  });

  it('widen within one facet and narrow across facets', () => {
    expect(ids({category: ['datasets', 'newsletters']})).toBe('abcd');
    expect(ids({category: ['datasets', 'newsletters'], audience: ['citizens']})).toBe('ac');
  });

  it('count what choosing a value would show under the other facets', () => {
    const {counts} = narrow({category: ['datasets'], audience: ['patients']});
    expect(asObject(counts, 'category')).toEqual({datasets: 2, 'use-cases': 2});
    expect(asObject(counts, 'audience')).toEqual({patients: 2, citizens: 1});
    expect(asObject(counts, 'year')).toEqual({'2025': 1, '2024': 1});
  });

  it('count an outcome under each of its values', () => {
    expect(asObject(narrow({}).counts, 'workPackage')).toEqual({'7': 1, '10': 1});
  });

  it('keep a chosen value at zero, so that it can be taken back', () => {
    const {counts} = narrow({category: ['courses-training'], partner: ['nobody']});
    expect(counts.category).toContain({value: 'courses-training', count: 0, selected: true});
    expect(counts.partner).toContain({value: 'nobody', count: 0, selected: true});
  });

  it('leave out values that would show nothing', () => {
    expect(narrow({}).counts.category.some(({value}) => value === 'courses-training')).toBeFalse();
  });

  it('tell open, embargoed and consortium outcomes apart by today’s date', () => {
    expect(asObject(narrow({}).counts, 'access')).toEqual({open: 4, embargoed: 1, consortium: 1});
    expect(ids({access: ['embargoed']})).toBe('e');
  });

  it('find the year whatever the precision of the date, and pass over undated outcomes', () => {
    expect(ids({year: ['2025']})).toBe('bc');
  });

  it('keep the order of the hits they are given', () => {
    expect([...index.narrow([5, 1, 4], filters({audience: ['patients']})).passing]).toEqual([5, 1, 4]);
  });

  it('list years newest first and work packages by number', () => {
    expect(narrow({}).counts.year.map(({value}) => value)).toEqual(['2025', '2024']);
    expect(narrow({}).counts.workPackage.map(({value}) => value)).toEqual(['7', '10']);
  });

  it('keep the order of partners while others are chosen, the most frequent first', () => {
    const partners = [['acc'], ['mhh', 'acc'], ['mhh'], ['acc'], ['ifo']];
    const some = indexOf(partners.map((list, i) => anEntry({id: `p${i}`, partners: list})));
    const order = (hits: number[]) => some.narrow(hits, filters({})).counts.partner.map(({value}) => value);
    expect(order([0, 1, 2, 3, 4])).toEqual(['acc', 'mhh', 'ifo']);
    expect(order([1, 2])).toEqual(['acc', 'mhh']);
  });

  it('agree with counting by hand, for every facet under every other', () => {
    const entries = syntheticDeliverables(400).map(entryOf);
    const many = indexOf(entries);
    const chosen = filters({
      category: ['datasets', 'use-cases'],
      audience: ['patients'],
      country: ['BE', 'IT'],
    });
    const everything = entries.map((_, i) => i);
    const {counts} = many.narrow(everything, chosen);
    for (const facet of FACETS) {
      const others = filtersFrom((other) => (other === facet ? [] : chosen[other]));
      for (const {value, count} of counts[facet]) {
        const alone = filtersFrom((other) => (other === facet ? [value] : others[other]));
        expect(many.narrow(everything, alone).passing.length).withContext(`${facet} ${value}`).toBe(count);
      }
    }
  });
});
