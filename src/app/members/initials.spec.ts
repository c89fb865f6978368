import {initials} from './initials';

describe('initials', () => {
  const cases: Record<string, string> = {
    'Jane Roe': 'JR',
    'Μαρία του Παπαδοπούλου': 'ΜΠ',
    'jane.roe@partner.example': 'JR',
    Łukasz: 'Ł',
    '  ': '?',
    '42': '?',
  };
  for (const [name, expected] of Object.entries(cases)) {
    it(`makes ${expected} of "${name}"`, () => expect(initials(name)).toBe(expected));
  }
});
