import {stateFrom} from '../search/query-state';
import {followedSearch, followedWords} from './followed';

const state = (search: string) => stateFrom(new URLSearchParams(search));

describe('What a feed of outcomes follows', () => {
  it('is a search, however it was sorted and whatever else stood in its address', () => {
    const search =
      'page=3&sort=title&utm_source=x&category=none&audience=patients&q=+genes+&category=datasets';
    expect(followedSearch(state(search))).toBe('q=genes&category=datasets&audience=patients');
    expect(followedSearch(state('page=2&sort=title'))).toBe('');
  });

  it('is told in words, so that a reader knows one feed from another', () => {
    expect(
      followedWords(state('q=genes&category=datasets&audience=patients&workPackage=3&partner=sciensano')),
    ).toBe('“genes”, Datasets, Patients, Work package 3, sciensano');
    expect(followedWords(state('sort=title'))).toBe('');
  });
});
