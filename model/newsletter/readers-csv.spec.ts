import papa from 'papaparse';
import type {ReaderEntry} from './commands';
import {readersCsv} from './readers-csv';

const reader = (email: string): ReaderEntry => ({
  ...{state: 'subscribed', email, topics: ['news', 'events'], audience: 'patients', language: 'fr'},
  ...{confirmedAt: Date.UTC(2026, 0, 10), softBounces: 1},
});

describe('Readers as a table', () => {
  const rowsOf = (csv: string) => papa.parse<string[]>(csv.slice(1), {skipEmptyLines: true}).data;

  it('stand in a row each, with all that is known of them', () => {
    const [head, first, second] = rowsOf(
      readersCsv(papa, [
        reader('a@reader.example'),
        {state: 'complaint', email: 'b@reader.example', at: Date.UTC(2026, 1, 1)},
      ]),
    );
    expect(head).toEqual(['email', 'state', 'since', 'audience', 'language', 'topics', 'softBounces']);
    const when = '2026-01-10T00:00:00.000Z';
    expect(first).toEqual(['a@reader.example', 'subscribed', when, 'patients', 'fr', 'news events', '1']);
    expect(second?.slice(0, 3)).toEqual(['b@reader.example', 'complaint', '2026-02-01T00:00:00.000Z']);
  });

  for (const email of ['=cmd@reader.example', '+1@reader.example', '-x@reader.example']) {
    it(`do not run as a formula: ${email}`, () => {
      expect(rowsOf(readersCsv(papa, [reader(email)]))[1]?.[0]).toBe(`'${email}`);
    });
  }

  it('keep an address as it is that is no formula', () => {
    expect(rowsOf(readersCsv(papa, [reader('a+1@reader.example')]))[1]?.[0]).toBe('a+1@reader.example');
  });
});
