import {documentQueryOf, hasFilters, INITIAL_QUERY, paramsOf, sortOf, toggled} from './query-state';

const read = (address: string) => documentQueryOf(new URLSearchParams(address));

describe('The address of the list of documents', () => {
  it('holds everything: what is written is read back the same', () => {
    const query = read(
      'q=tumour+boards&kind=outcome&kind=minutes&workPackage=10&year=2025&sort=title&page=3',
    );
    expect(paramsOf(query)).toEqual({
      q: 'tumour boards',
      kind: ['minutes', 'outcome'],
      workPackage: ['10'],
      year: ['2025'],
      sort: 'title',
      page: '3',
    });
  });

  it('says nothing that goes without saying', () => {
    expect(paramsOf(INITIAL_QUERY)).toEqual({});
    expect(paramsOf(read('q=&sort=newest&page=1'))).toEqual({});
    expect(paramsOf(read('q=a&sort=relevance'))).toEqual({q: 'a'});
    expect(paramsOf(read('q=a&sort=newest'))).toEqual({q: 'a', sort: 'newest'});
  });

  it('leaves out what makes no sense', () => {
    expect(read('kind=gossip&workPackage=15&year=1066&sort=best&page=-2')).toEqual(INITIAL_QUERY);
    expect(read('page=0').page).toBe(1);
    expect(read(`q=${'x'.repeat(1_000)}`).q.length).toBe(300);
  });

  it('goes back to the first page when a filter changes', () => {
    const query = toggled(read('page=4'), 'kind', 'agenda');
    expect([query.page, query.filters.kind, hasFilters(query)]).toEqual([1, ['agenda'], true]);
    expect(toggled(query, 'kind', 'agenda').filters.kind).toEqual([]);
  });

  it('sorts by relevance only where there is a text', () => {
    expect(sortOf({q: '', sort: 'relevance'})).toBe('newest');
    expect(sortOf({q: 'a', sort: undefined})).toBe('relevance');
    expect(sortOf({q: 'a', sort: 'newest'})).toBe('newest');
  });
});
