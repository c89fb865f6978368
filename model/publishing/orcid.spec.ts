import {tidyOrcid} from './orcid';

describe('a typed ORCID iD', () => {
  it('is taken from an address, spaces or bare digits', () => {
    for (const typed of [
      '0000-0002-1825-0097',
      'https://orcid.org/0000-0002-1825-0097',
      'http://www.orcid.org/0000-0002-1825-0097/',
      ' 0000 0002 1825 0097 ',
      '0000000218250097',
      '0000–0002–1825–0097',
    ]) {
      expect(tidyOrcid(typed)).withContext(typed).toBe('0000-0002-1825-0097');
    }
    expect(tidyOrcid('000000021694233x')).toBe('0000-0002-1694-233X');
  });

  it('stays as it is where it is none', () => {
    expect(tidyOrcid(' Ada ')).toBe('Ada');
    expect(tidyOrcid('0000-0002-1825')).toBe('0000-0002-1825');
  });
});
