import {highlight} from './highlight';

function marked(text: string, ...terms: string[]): string {
  return highlight(text, new Set(terms))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');
}

describe('Highlighting', () => {
  it('marks the words that matched and leaves every character as it was', () => {
    expect(marked('A Review of legislation, 2024.', 'review', 'legislation')).toBe(
      'A [Review] of [legislation], 2024.',
    );
  });

  it('marks words with their diacritics, composed or not', () => {
    expect(marked('Spotkanie członków', 'czlonkow')).toBe('Spotkanie [członków]');
    expect(marked('He\u0301le\u0300ne wrote', 'helene')).toBe('[He\u0301le\u0300ne] wrote');
    expect(marked('Straße 5', 'strasse')).toBe('[Straße] 5');
  });

  it('marks the word that was meant, in the form it has in the text', () => {
    expect(marked('Tumor boards', 'tumour')).toBe('[Tumor] boards');
    expect(marked('studies', 'studi')).toBe('[studies]');
  });

  it('marks every name of a concept, and neighbours as one', () => {
    expect(marked('The Molecular Tumor Board (MTB)', '=mtb')).toBe('The [Molecular Tumor Board] ([MTB])');
  });

  it('marks numbers and the project’s name however they are written', () => {
    expect(marked('D10.1 of CAN.HEAL, work package 10', 'd10.1', 'canheal', 'wp10')).toBe(
      '[D10.1] of [CAN.HEAL], [work package 10]',
    );
  });

  it('marks both halves of a compound', () => {
    expect(marked('EU-oncDST', 'euoncdst')).toBe('[EU-oncDST]');
  });

  it('keeps what looks like HTML a text', () => {
    expect(marked('<b>bold</b>', 'bold')).toBe('<b>[bold]</b>');
  });

  it('keeps emoji and other pairs whole', () => {
    expect(marked('🧬 gene 🧬', 'gene')).toBe('🧬 [gene] 🧬');
  });

  it('has nothing to split in an empty text or without terms', () => {
    expect(highlight('', new Set(['a']))).toEqual([]);
    expect(highlight('text', new Set())).toEqual([{text: 'text', hit: false}]);
  });
});
