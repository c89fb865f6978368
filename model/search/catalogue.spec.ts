import {anEntry} from '../../test/fixtures/deliverables';
import {SMALL_CATALOGUE, SMALL_NAMES} from '../../test/fixtures/small-catalogue';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {entryOf} from '../catalogue/entry';
import {SearchableCatalogue} from './catalogue';
import {NO_NAMES} from './names';
import {stateFrom} from './query-state';

const NOW = new Date('2026-06-01T00:00:00Z');
const state = (address: string) => stateFrom(new URLSearchParams(address));

describe('The catalogue', () => {
  const catalogue = new SearchableCatalogue(SMALL_NAMES, NOW);
  catalogue.add(SMALL_CATALOGUE);
  while (catalogue.index(4));
  const ids = (address: string) => catalogue.view(state(address)).entries.map(({id}) => id);

  it('shows everything, the newest first and the undated last', () => {
    const shown = ids('');
    expect(shown.length).toBe(SMALL_CATALOGUE.length);
    expect(shown[0]).toBe('minutes');
    expect(shown.slice(-2).sort()).toEqual(['curso', 'prevention']);
  });

  it('sorts titles as a dictionary does: case and accents aside, numbers by value', () => {
    const accented = new SearchableCatalogue(NO_NAMES, NOW);
    accented.add(
      ['Zebra', 'école', 'Item 10', 'Item 9', 'apple'].map((title, i) => anEntry({id: `t${i}`, title})),
    );
    const titles = accented.view(state('sort=title')).entries.map(({title}) => title);
    expect(titles).toEqual(['apple', 'école', 'Item 9', 'Item 10', 'Zebra']);
  });

  it('narrows what was found by facets, and counts under both', () => {
    const view = catalogue.view(state('q=mtb&audience=policy-makers'));
    expect(view.entries.map(({id}) => id)).toEqual(['action-plan']);
    expect(view.facets.audience.find(({value}) => value === 'healthcare-professionals')?.count).toBe(1);
    expect(view.outOf).toBe(SMALL_CATALOGUE.length);
  });

  it('sorts what was found by date when asked to', () => {
    expect(ids('q=mtb&sort=newest')).toEqual(['decalogue', 'action-plan']);
  });
});

describe('A big catalogue', () => {
  const entries = syntheticDeliverables(300).map(entryOf);
  const catalogue = new SearchableCatalogue(NO_NAMES, NOW);
  catalogue.add(entries);

  it('lists at once and searches titles until its index is built', () => {
    expect(catalogue.view(state('')).total).toBe(300);
    const early = catalogue.view(state('q=mapping'));
    expect(early.titlesOnly).toBeTrue();
    expect(early.total).toBeGreaterThan(0);
    while (catalogue.index(100));
    const late = catalogue.view(state('q=mapping'));
    expect(late.titlesOnly).toBeFalse();
    expect(late.total).toBeGreaterThanOrEqual(early.total);
  });

  it('shows pages of twenty without gaps or repetitions', () => {
    const seen = Array.from({length: 15}, (_, i) => catalogue.view(state(`page=${i + 1}`)).entries).flat();
    expect(new Set(seen.map(({id}) => id)).size).toBe(300);
    expect(catalogue.view(state('page=15')).entries.length).toBe(20);
  });

  it('shows its last page to who asks for one beyond it', () => {
    const view = catalogue.view(state('page=9999'));
    expect([view.page, view.pages, view.entries.length]).toEqual([15, 15, 20]);
  });
});
