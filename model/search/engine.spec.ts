import {anEntry} from '../../test/fixtures/deliverables';
import {SMALL_CATALOGUE, SMALL_NAMES} from '../../test/fixtures/small-catalogue';
import {syntheticDeliverables} from '../../test/fixtures/synthetic-deliverables';
import {entryOf, type CatalogueEntry} from '../catalogue/entry';
import {SearchEngine} from './engine';
import {NO_NAMES, type CatalogueNames} from './names';

function engineOf(entries: readonly CatalogueEntry[], names: CatalogueNames = NO_NAMES): SearchEngine {
  const engine = new SearchEngine(names);
  for (const entry of entries) engine.add(entry);
  return engine;
}

describe('Search', () => {
  const engine = engineOf(SMALL_CATALOGUE, SMALL_NAMES);
  const find = (q: string): string[] =>
    engine.find(q).hits.map(({index}) => SMALL_CATALOGUE[index]?.id ?? 'nothing');

  it('finds a deliverable by its number, however it is written, and no other', () => {
    for (const q of ['D10.1', 'd10.1', 'D 10.1', '10.1'])
      expect(find(q)).withContext(q).toEqual(['eu-oncdst']);
  });

  it('finds all of a family of numbers by how they begin', () => {
    expect(find('D10').sort()).toEqual(['action-plan', 'eu-oncdst']);
  });

  it('finds a work package by its number, however it is written, and no other', () => {
    for (const q of ['WP7', 'wp 7', 'WP-7', 'work package 7', 'Work-Package 07']) {
      expect(find(q)).withContext(q).toEqual(['prevention']);
    }
    expect(find('WP1')).toEqual([]);
  });

  it('finds the project by any spelling of its name', () => {
    for (const q of ['CAN HEAL', 'CAN.HEAL', 'Can.Heal', 'CANHEAL', 'can-heal']) {
      expect(find(q).sort()).withContext(q).toEqual(['decalogue', 'sop', 'spotkanie']);
    }
  });

  it('finds outcomes by the acronym, the name and a word of the name of a partner', () => {
    for (const q of ['ACC', 'Alleanza Contro il Cancro', 'alleanza']) expect(find(q)).toContain('prevention');
    expect(find('Sciensano')).toEqual(['counselling']);
  });

  it('finds outcomes by the name of their country', () => {
    expect(find('Belgium')).toEqual(['counselling']);
  });

  it('takes a name and its acronym for the same, both ways', () => {
    for (const q of ['MTB', 'molecular tumour board', 'molecular tumor boards', 'molecular tumour boa']) {
      expect(find(q).sort()).withContext(q).toEqual(['action-plan', 'decalogue']);
    }
    for (const q of ['PRS', 'polygenic risk score']) expect(find(q)).withContext(q).toEqual(['prevention']);
    expect(find('NGS')).toEqual(['sop']);
    expect(find('SOPs')).toEqual(['sop']);
    expect(find('General Data Protection Regulation')).toEqual(['sop']);
    expect(find('DST')).toEqual(['eu-oncdst']);
  });

  it('takes merely related things for different ones', () => {
    expect(find('ctDNA')).not.toContain('prevention');
  });

  it('finds words without their diacritics, and with diacritics they don’t have', () => {
    for (const q of ['Helene', 'Hélène', 'lukasz', 'orsted'])
      expect(find(q)).withContext(q).toEqual(['decalogue']);
    for (const q of ['czlonkow', 'Paryzu', 'członków']) expect(find(q)).withContext(q).toEqual(['spotkanie']);
  });

  it('finds Greek with and without its accents', () => {
    for (const q of ['υγείας', 'υγειας', 'ΥΓΕΙΑΣ', 'γονιδι'])
      expect(find(q)).withContext(q).toEqual(['curso']);
  });

  it('takes the last word for a beginning, and only the last', () => {
    expect(find('genetic counsel')).toEqual(['counselling']);
    expect(find('counsel')).toEqual(['counselling']);
    expect(find('gen counselling')).not.toContain('curso');
  });

  it('finds both spellings of English, and plurals', () => {
    for (const q of ['counseling', 'counsellings', 'tumors', 'biopsy', 'biopsies']) {
      expect(find(q).length).withContext(q).toBeGreaterThan(0);
    }
  });

  it('finds misspelt words: one wrong, missing, doubled or swapped letter', () => {
    for (const q of ['counceling', 'conselling', 'councelling', 'genteic', 'genetikc', 'legislaton']) {
      expect(find(q)).withContext(q).toContain('counselling');
    }
  });

  it('says how it understood a misspelt word', () => {
    expect(engine.find('legislaton').corrected).toBe('legislation');
    expect(engine.find('legislation').corrected).toBeUndefined();
  });

  it('never takes one number for another', () => {
    expect(find('D10.3')).toEqual([]);
    expect(find('WP77')).toEqual([]);
  });

  it('finds words written together and apart', () => {
    expect(find('euoncdst')).toContain('eu-oncdst');
    expect(find('eu oncdst')).toContain('eu-oncdst');
    expect(find('tumourboard')).toContain('action-plan');
    expect(find('next generation')).toContain('sop');
  });

  it('takes text in quotes word for word', () => {
    expect(find('"support tools work"')).toEqual(['eu-oncdst']);
    expect(find('"tools support work"')).toEqual([]);
    expect(find('“foundation for consensus”')).toEqual(['counselling']);
    expect(find('„action plan“')).toEqual(['action-plan']);
  });

  it('takes a quote that is still open for ordinary words', () => {
    expect(find('"action pl')).toEqual(['action-plan']);
  });

  it('wants all words, and says so when it can find only some of them', () => {
    expect(engine.find('genetic legislation').relaxed).toBeFalse();
    const some = engine.find('genetic zzzzqqqq');
    expect(some.relaxed).toBeTrue();
    expect(some.hits.length).toBeGreaterThan(0);
  });

  it('shows first what has the words in its title', () => {
    const entries = [
      anEntry({id: 'in-summary', summary: 'Mentions reimbursement once.'}),
      anEntry({id: 'in-title', title: 'Reimbursement of tests'}),
    ];
    const [first] = engineOf(entries).find('reimbursement').hits;
    expect(entries[first?.index ?? -1]?.id).toBe('in-title');
  });

  it('suggests the nearest words it knows when it finds nothing', () => {
    const found = engine.find('legizlatziom');
    expect(found.hits).toEqual([]);
    expect(found.suggestion).toBe('legislation');
  });

  it('suggests nothing where it would have to guess', () => {
    expect(engine.find('zzqqxx blorpp').suggestion).toBeUndefined();
  });

  it('finds nothing for nothing, and for what has no letters', () => {
    for (const q of ['', '   ', '"', '""', '!?', '***'])
      expect(engine.find(q).hits).withContext(q).toEqual([]);
  });

  it('is harmless whatever is typed', () => {
    const absurd = [
      'a'.repeat(100_000),
      'ab '.repeat(50_000),
      '"'.repeat(100_000),
      '__proto__',
      'constructor toString',
      '(((((a+)+)+)+$',
      '\u0000\uD800\uFFFF',
      '=mtb',
      'é'.repeat(100_000),
    ];
    for (const q of absurd) expect(() => engine.find(q)).not.toThrow();
    expect(find('__proto__')).toEqual([]);
    expect(find('constructor')).toEqual([]);
  });
});

describe('Search at 10,000 outcomes', () => {
  const entries = syntheticDeliverables(10_000).map(entryOf);
  const engine = engineOf(entries);

  it('finds at least nine in ten misspelt words', () => {
    const missed: string[] = [];
    for (let i = 0; i < 200; i++) {
      const index = (i * 47) % entries.length;
      const words = (entries[index]?.title ?? '').match(/[A-Za-z]{5,}/g) ?? [];
      const word = words[i % words.length] ?? '';
      const typed = misspelt(word.toLowerCase(), i);
      if (!engine.find(typed).hits.some((hit) => hit.index === index)) missed.push(`${word} as ${typed}`);
    }
    expect(missed.length).withContext(missed.join(', ')).toBeLessThanOrEqual(20);
  });
});

/** The word with one slip, always the same for the same number. */
function misspelt(word: string, seed: number): string {
  const at = 1 + ((seed * 7) % (word.length - 2));
  const letter = 'etaoinshrdlu'.charAt(seed % 12);
  const before = word.slice(0, at);
  const here = word.charAt(at);
  const next = word.charAt(at + 1);
  const after = word.slice(at + 2);
  switch (seed % 4) {
    case 0:
      return before + next + after;
    case 1:
      return before + letter + here + next + after;
    case 2:
      return before + letter + next + after;
    default:
      return before + next + here + after;
  }
}
