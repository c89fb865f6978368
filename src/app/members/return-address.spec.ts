import {DEFAULT_RETURN, returnAddress, wrappedReturn} from './return-address';

describe('returnAddress', () => {
  const origin = 'https://portal.example';

  for (const path of ['/', '/deliverables?q=prs&category=datasets#files', '/workspace/documents']) {
    it(`lands on ${path}`, () => expect(returnAddress(path, origin)).toBe(path));
  }

  for (const hostile of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example/',
    'https://portal.example.evil.example/',
    'javascript:alert(1)',
    'deliverables',
    '',
    undefined,
  ]) {
    it(`never leaves the portal for ${JSON.stringify(hostile)}`, () =>
      expect(returnAddress(hostile, origin)).toBe(DEFAULT_RETURN));
  }

  it('does not go round in circles', () =>
    expect(returnAddress('/sign-in?x=1', origin)).toBe(DEFAULT_RETURN));

  it('finds the return address in the one a link was to continue to', () => {
    expect(wrappedReturn('https://portal.example/sign-in?returnTo=%2Fnews')).toBe('/news');
    expect(wrappedReturn('nonsense')).toBeUndefined();
  });
});
