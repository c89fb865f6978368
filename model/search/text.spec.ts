import {normalise, trace} from './text';
import {compoundsOf, tokenise} from './tokens';
import {wordForm} from './spelling';

const terms = (text: string): string[] => tokenise(normalise(text)).map(({term}) => term);

describe('Text as search compares it', () => {
  it('has small letters without diacritics', () => {
    expect(normalise('Łódź, Ærø, STRAẞE, Þór, İstanbul, ﬁle')).toBe(
      'lodz, aero, strasse, thor, istanbul, file',
    );
  });

  it('keeps Greek and Cyrillic, without their accents', () => {
    expect(normalise('Υγείας Здоровьё')).toBe('υγειασ здоровье');
  });

  it('is the same whether it is traced or not', () => {
    for (const text of ['Łódź STRAẞE', 'Υγείας', 'He\u0301le\u0300ne', '½ ﬁle … 🧬', 'İ']) {
      expect(trace(text).text).withContext(text).toBe(normalise(text));
    }
  });
});

describe('Words', () => {
  it('are letters and digits, without what surrounds them', () => {
    expect(terms('“Europe’s (open) data”: e.g. tests!')).toEqual([
      'europe',
      'open',
      'data',
      'e',
      'g',
      'test',
    ]);
  });

  it('keep numbers and names that hold punctuation whole', () => {
    expect(terms('D10.1 and 2.2, 1+MG')).toEqual(['d10.1', 'and', '2.2', '1+mg']);
  });

  it('are one for the project and for a work package', () => {
    expect(terms('Can.Heal, CAN HEAL and can-heal')).toEqual(['canheal', 'canheal', 'and', 'canheal']);
    expect(terms('WP 7, work package 07, Work Packages-7, wp14')).toEqual(['wp7', 'wp7', 'wp7', 'wp14']);
  });

  it('are not cut out of longer words', () => {
    expect(terms('american heals')).toEqual(['american', 'heal']);
    expect(terms('and10.1 swp7')).toEqual(['and10', '1', 'swp7']);
    expect(terms('can health')).toEqual(['can', 'health']);
  });

  it('that a hyphen ties are found joined, too', () => {
    expect(compoundsOf(tokenise('eu-oncdst - data'))).toEqual(['euoncdst']);
  });
});

describe('The form of a word', () => {
  it('is one for singular and plural', () => {
    for (const [many, one] of [
      ['boards', 'board'],
      ['studies', 'study'],
      ['therapies', 'therapy'],
      ['approaches', 'approach'],
      ['boxes', 'box'],
    ] as const) {
      expect(wordForm(many)).withContext(many).toBe(wordForm(one));
    }
  });

  it('is one for the two spellings of English', () => {
    expect(wordForm('tumors')).toBe(wordForm('tumour'));
    expect(wordForm('personalized')).toBe(wordForm('personalised'));
  });

  it('leaves alone what only looks like a plural', () => {
    for (const word of ['analysis', 'status', 'class', 'gas']) expect(wordForm(word)).toBe(word);
  });
});
