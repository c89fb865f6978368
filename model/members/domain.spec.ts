import * as v from 'valibot';
import {domainNameSchema, domainOf} from './domain';

describe('A mail domain', () => {
  it('is written in small letters, without the blanks around it', () => {
    expect(v.parse(domainNameSchema, ' Mail.Institute.Example ')).toBe('mail.institute.example');
    expect(v.is(domainNameSchema, 'xn--nstitute-5ve.example')).toBeTrue();
  });

  for (const strange of [
    'institute',
    'institute.example.',
    '.institute.example',
    'institute..example',
    '-institute.example',
    'institute-.example',
    'ada@institute.example',
    '@institute.example',
    '*.example',
    'institute.example/x',
    'ïnstitute.example',
    '192.168.1.1',
    `${'a'.repeat(64)}.example`,
    '',
  ]) {
    it(`is not ${JSON.stringify(strange)}`, () => {
      expect(v.is(domainNameSchema, strange)).toBeFalse();
    });
  }

  it('is what stands after the last @ of an address', () => {
    expect(domainOf('Ada@Institute.Example')).toBe('institute.example');
    expect(domainOf('"ada@institute.example"@elsewhere.example')).toBe('elsewhere.example');
  });

  it('is none where the address has no @', () => {
    expect(v.is(domainNameSchema, domainOf(''))).toBeFalse();
  });
});
