import {addressProblem, TAKEN_ADDRESSES} from './new-address';

describe('The address of something new', () => {
  it('is of small letters, digits and hyphens', () => {
    expect(addressProblem('news', 'first-results-2026')).toBeUndefined();
    expect(addressProblem('news', 'First Results')).toBe('shape');
    expect(addressProblem('news', '')).toBe('shape');
  });

  it('is, of a page, none that the portal needs itself', () => {
    expect(addressProblem('page', 'glossary')).toBeUndefined();
    for (const taken of TAKEN_ADDRESSES)
      expect(addressProblem('page', taken)).withContext(taken).toBe('taken');
    expect(addressProblem('news', 'events')).toBeUndefined();
  });

  it('is, of a work package, its number', () => {
    expect(addressProblem('work-package', '14')).toBeUndefined();
    expect(addressProblem('work-package', '15')).toBe('number');
    expect(addressProblem('work-package', 'one')).toBe('number');
  });
});
