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
// eslint-disable-next-line no-control-regex
const PLAIN = /^[\x00-\x7f]*$/;

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
  /** Offset in the original at which the character at the same place begins. */
  readonly starts: readonly number[];
  /** Offset in the original at which it ends, combining marks included. */
  readonly ends: readonly number[];
}

/** Normalises text one character at a time, for highlighting: slower than `normalise`, and the same result. */
export function trace(original: string): TracedText {
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
  return {text, starts, ends};
}
