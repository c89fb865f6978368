import * as v from 'valibot';
import {
  countrySchema,
  doiSchema,
  hasOrcidChecksum,
  idSchema,
  languageSchema,
  licenceSchema,
  lineSchema,
  linkSchema,
  orcidSchema,
  textSchema,
  uniqueListSchema,
  urlSchema,
  workPackageNumberSchema,
  WORK_PACKAGE_NUMBERS,
} from './fields';

/** States for each field what it takes, and beside it what it refuses that differs in one thing. */
function describeField(name: string, schema: v.GenericSchema, taken: unknown[], refused: unknown[]): void {
  describe(name, () => {
    for (const value of taken) {
      it(`takes ${shown(value)}`, () => expect(v.is(schema, value)).toBe(true));
    }
    for (const value of refused) {
      it(`refuses ${shown(value)}`, () => expect(v.is(schema, value)).toBe(false));
    }
  });
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 40)}… of ${text.length} characters` : text;
}

describeField(
  'An id',
  idSchema,
  ['d10-1-eu-oncdst', 'a', '7', 'x'.repeat(120)],
  ['', 'D10-1', 'a_b', 'a--b', '-a', 'a-', 'a/b', '../a', 'é', 'a b', 'a\n', 'x'.repeat(121), 7, null],
);

describeField(
  'A line',
  lineSchema(10),
  ['Łódź', ' trimmed ', '1234567890'],
  ['', '   ', '12345678901', 'two\nlines', 'bell\u0007', 'null\u0000', 7, undefined],
);

describeField('A text', textSchema(10), ['two\nlines', 'x'], ['', ' \n ', 'x'.repeat(11), 7]);

describeField(
  'A web address',
  urlSchema,
  ['https://canheal.eu/', 'http://example.org/a?b=c#d', 'HTTPS://example.org'],
  [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'canheal.eu',
    '',
    `https://example.org/${'x'.repeat(2000)}`,
  ],
);

describeField(
  'A link',
  linkSchema,
  [{label: 'Zenodo', url: 'https://zenodo.org/records/14777277'}],
  [{label: '', url: 'https://zenodo.org'}, {label: 'Zenodo'}, {label: 'Zenodo', url: 'javascript:alert(1)'}],
);

describeField(
  'A DOI',
  doiSchema,
  ['10.5281/zenodo.14779044', '10.1016/S0923-7534(23)01945-2', '10.1093/eurpub/ckae093'],
  ['https://doi.org/10.1093/eurpub/ckae093', '10.1/x', '11.1093/x', '10.1093/', '10.1093/a b', '10.1093/a"b'],
);

describeField('A country', countrySchema, ['GR', 'BE'], ['gr', 'GRC', 'G', 'Greece', '']);
describeField('A language', languageSchema, ['en', 'el'], ['EN', 'eng', 'e', 'en-GB', '']);
describeField(
  'A licence',
  licenceSchema,
  ['CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2'],
  ['CC BY', 'x', 'x'.repeat(61), 'a/b'],
);
describeField('A work package', workPackageNumberSchema, WORK_PACKAGE_NUMBERS.slice(), [
  0,
  15,
  1.5,
  '7',
  NaN,
]);

describeField(
  'An ORCID iD',
  orcidSchema,
  ['0000-0002-1825-0097', '0000-0002-1694-233X'],
  [
    '0000-0002-1825-0098',
    '0000-0002-1694-2330',
    '0000-0002-1694-233x',
    '0000000218250097',
    'https://orcid.org/0000-0002-1825-0097',
    '0000-0002-1825-009',
  ],
);

describe('The check digit of an ORCID iD', () => {
  it('finds each single wrong digit', () => {
    const right = '0000-0002-1825-0097';
    expect(hasOrcidChecksum(right)).toBe(true);
    for (const [i, digit] of [...right].entries()) {
      if (digit === '-') continue;
      const wrong = right.slice(0, i) + ((Number(digit) + 1) % 10) + right.slice(i + 1);
      expect(hasOrcidChecksum(wrong)).withContext(wrong).toBe(false);
    }
  });

  it('finds two neighbours that changed places', () => {
    expect(hasOrcidChecksum('0000-0002-8125-0097')).toBe(false);
  });
});

describeField(
  'A list without repetition',
  uniqueListSchema(idSchema, 2),
  [[], ['a'], ['a', 'b']],
  [['a', 'a'], ['a', 'b', 'c'], ['A'], 'a', [undefined]],
);
