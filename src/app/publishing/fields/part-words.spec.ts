import {partWords} from './part-words';

describe('A part of an entry', () => {
  it('is called as its label says, be it in an entry of an entry', () => {
    expect(partWords('creators.2.orcid')).toBe('ORCID iD');
    expect(partWords('figures.0.title')).toBe('Title');
    expect(partWords('figures.0.views.1.title')).toBe('Title of the chart');
    expect(partWords('figures.0.sources.1.url')).toBe('Address');
    expect(partWords('figures.0.rows.3.cells.1')).toBe('Table');
  });

  it('has no name where it is the whole entry, or nobody gave it one', () => {
    expect(partWords('creators.2')).toBeUndefined();
    expect(partWords('title')).toBeUndefined();
    expect(partWords('creators.2.constructor')).toBeUndefined();
  });
});
