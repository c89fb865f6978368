import {Cite} from '@citation-js/core';
import {cslOf} from '@model/deliverables/csl';
import {aDeliverable} from '../../../test/fixtures/deliverables';
import {HOSTILE_TEXT, HOSTILE_TITLES} from '../../../test/fixtures/hostile';
import {inBibTex, inRis} from './citations';

/** What a program that reads citations makes of a text. */
function readBack(text: string): Readonly<Record<string, unknown>>[] {
  return new Cite(text).data as Readonly<Record<string, unknown>>[];
}

const BODY = 'A body with & in its <name>, and {braces}';

const plain = (text: unknown) => String(text).replaceAll(/\s+/g, ' ').trim();

describe('A record that is taken into another program', () => {
  const outcomes = HOSTILE_TITLES.map((title) =>
    aDeliverable({
      title,
      summary: `${HOSTILE_TEXT}\nER  - \nTY  - JOUR\nTI  - Another`,
      issued: '2024-05-06',
      keywords: ['genes', 'drugs'],
      creators: [{name: 'Ada Lovelace'}, {name: BODY, organisation: true}],
    }),
  ).map((outcome) => cslOf(outcome, {origin: 'https://portal.example'}));

  for (const [name, write] of [
    ['BibTeX', inBibTex],
    ['RIS', inRis],
  ] as const) {
    it(`is one record there, with its title, authors and date, by ${name}`, () => {
      for (const outcome of outcomes) {
        const [record, ...others] = readBack(write(outcome));
        expect(others).withContext(outcome.title).toEqual([]);
        expect(plain(record?.['title'])).toBe(plain(outcome.title));
        const [person, body] = record?.['author'] as Readonly<Record<string, string>>[];
        expect(person).toEqual(jasmine.objectContaining({family: 'Lovelace', given: 'Ada'}));
        // In one piece, whatever part of a name it is taken for.
        if (name === 'BibTeX') expect(Object.values(body ?? {})).toEqual([BODY]);
        expect(record?.['issued']).toEqual({
          'date-parts': [jasmine.arrayContaining([2024, 5])],
        });
        expect(record?.['URL']).toBe('https://portal.example/deliverables/report');
      }
    });
  }

  it('holds no line that RIS could take for a tag of its own', () => {
    for (const outcome of outcomes) {
      const tags = inRis(outcome).match(/^(?:TY|ER|TI) {2}- /gm);
      expect(tags?.sort()).toEqual(['ER  - ', 'TI  - ', 'TY  - ']);
    }
  });
});
