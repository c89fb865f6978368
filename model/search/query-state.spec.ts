import {
  FACETS,
  INITIAL_STATE,
  paramsOf,
  sortOf,
  stateFrom,
  toggled,
  type CatalogueState,
  type QueryParams,
} from './query-state';

function read(address: string): CatalogueState {
  return stateFrom(new URLSearchParams(address));
}

function write(params: QueryParams): string {
  const pairs = Object.entries(params).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as [string, string]),
  );
  return new URLSearchParams(pairs).toString();
}

describe('The address of the catalogue', () => {
  it('holds everything: what is written is read back the same', () => {
    const address =
      'q=tumour+boards&category=datasets&category=use-cases&audience=patients&workPackage=10&workPackage=7' +
      '&partner=acc&country=BE&year=2024&language=en&access=open&sort=title&page=3';
    expect(write(paramsOf(read(address)))).toBe(address);
  });

  it('says nothing that goes without saying', () => {
    expect(paramsOf(INITIAL_STATE)).toEqual({});
    expect(paramsOf(read('q=&sort=newest&page=1'))).toEqual({});
    expect(paramsOf(read('q=a&sort=relevance'))).toEqual({q: 'a'});
    expect(paramsOf(read('q=a&sort=newest'))).toEqual({q: 'a', sort: 'newest'});
  });

  it('is the same for the same state, whatever the order of the parameters', () => {
    const one = write(paramsOf(read('year=2024&category=use-cases&category=datasets&year=2023')));
    const other = write(paramsOf(read('category=datasets&year=2023&category=use-cases&year=2024&year=2024')));
    expect(one).toBe(other);
  });

  it('leaves out values that no outcome can have', () => {
    const state = read(
      'category=nonsense&category=datasets&audience=__proto__&workPackage=15&workPackage=0&workPackage=1e1' +
        '&country=be&year=20244&language=english&access=secret&partner=<script>&partner=a--b',
    );
    expect(paramsOf(state)).toEqual({category: ['datasets']});
  });

  it('falls back to the first page for pages that are none', () => {
    for (const page of ['-1', '0', 'NaN', '1.5', '1e9', '', 'Infinity', '0x10', '９']) {
      expect(read(`page=${page}`).page)
        .withContext(page)
        .toBe(1);
    }
    expect(read('page=99999').page).toBe(10_000);
  });

  it('takes the first of parameters that may stand only once', () => {
    const state = read('q=one&q=two&sort=title&sort=newest&page=2&page=3');
    expect([state.q, state.sort, state.page]).toEqual(['one', 'title', 2]);
  });

  it('cuts what is too long instead of choking on it', () => {
    const state = read(`q=${'x'.repeat(100_000)}&partner=${'y'.repeat(100_000)}`);
    expect(state.q.length).toBe(300);
    expect(state.filters.partner).toEqual([]);
    const many = Array.from({length: 5_000}, (_, i) => `partner=p${i}`).join('&');
    expect(read(many).filters.partner.length).toBe(60);
  });

  it('knows no parameter by the names every object has', () => {
    const state = read('__proto__=a&constructor=b&toString=c&sort=constructor&category=toString');
    expect(state).toEqual(INITIAL_STATE);
    for (const facet of FACETS)
      expect(read(`${facet}=__proto__&${facet}=constructor`).filters[facet].length).toBe(
        facet === 'partner' ? 1 : 0,
      );
  });

  it('sorts by relevance where there is a text, else the newest first', () => {
    expect(sortOf(read(''))).toBe('newest');
    expect(sortOf(read('q=a'))).toBe('relevance');
    expect(sortOf(read('sort=relevance'))).toBe('newest');
    expect(sortOf(read('q=a&sort=title'))).toBe('title');
  });
});

describe('Choosing a value of a facet', () => {
  it('adds it, takes it back, and begins again on the first page', () => {
    const chosen = toggled(read('page=4&q=a'), 'year', '2024');
    expect(chosen.filters.year).toEqual(['2024']);
    expect(chosen.page).toBe(1);
    expect(toggled(chosen, 'year', '2024').filters.year).toEqual([]);
  });
});
