/** Letters that Unicode does not decompose, as people without that key write them. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  '’': "'",
  '‐': '-',
  '‑': '-',
};

const MARKS = /\p{M}+/gu;
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');
const PLAIN = /^\p{ASCII}*$/u;

/** Text as search compares it: small letters without diacritics. Greek and Cyrillic stay themselves. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter);
}

/** Normalised text that still knows where each of its characters stood in the original. */
export interface TracedText {
  readonly text: string;
  /** Where in the original the character at this place begins. */
  startOf(place: number): number;
  /** Where in the original it ends, combining marks included. */
  endOf(place: number): number;
}

/** Normalises text one character at a time, for highlighting: slower than `normalise`, and the same result. */
export function trace(original: string): TracedText {
  if (PLAIN.test(original)) {
    return {text: original.toLowerCase(), startOf: (place) => place, endOf: (place) => place + 1};
  }
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of original) {
    const end = offset + character.length;
    const folded = normalise(character);
    // A mark of its own belongs to the letter before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < folded.length; i++) {
      starts.push(offset);
      ends.push(end);
    }
    text += folded;
    offset = end;
  }
  const {length} = original;
  return {text, startOf: (place) => starts[place] ?? length, endOf: (place) => ends[place] ?? length};
}
