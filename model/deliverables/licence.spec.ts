import {licenceWords} from './licence';

describe('a licence', () => {
  it('is named in full and leads to its text', () => {
    expect(licenceWords('CC-BY-NC-4.0')).toEqual({
      name: 'Creative Commons Attribution-NonCommercial 4.0 (CC BY-NC 4.0)',
      url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    });
    expect(licenceWords('CC0-1.0').url).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
  });

  it('keeps its identifier when it is not known here', () => {
    expect(licenceWords('BSD-3-Clause')).toEqual({
      name: 'BSD-3-Clause',
      url: 'https://spdx.org/licenses/BSD-3-Clause.html',
    });
  });

  it('has no address when it is of one’s own', () => {
    expect(licenceWords('LicenseRef-All-rights-reserved')).toEqual({name: 'All rights reserved'});
  });

  it('does not take a property of every object for a licence', () => {
    expect(licenceWords('constructor').name).toBe('constructor');
  });
});
