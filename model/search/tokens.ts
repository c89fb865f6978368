import {wordForm} from './spelling';

/** A word of normalised text. */
export interface Token {
  /** The form that is indexed and compared. */
  readonly term: string;
  /** The word as it stands, without its diacritics. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen ties it to the token before it. */
  readonly tied: boolean;
}

/**
 * What counts as one word: the project's name however it is written, a work package ("WP 7", "work package 7"),
 * the number of a deliverable ("D10.1"), a decimal, a name like "1+MG", or letters and digits.
 */
const WORD = new RegExp(
  [
    String.raw`(?<brand>can[ .\-_·]?heal(?![\p{L}\p{N}]))`,
    String.raw`(?:wp|work[ -]?packages?)[ .\-#]{0,2}0?(?<package>\d{1,2})(?![\p{L}\p{N}])`,
    String.raw`d ?(?<number>\d{1,2}\.\d{1,2})(?![\p{L}\p{N}])`,
    String.raw`(?<decimal>\d+(?:\.\d+)+)(?![\p{L}\p{N}])`,
    String.raw`(?<word>[\p{L}\p{N}]+(?:\+[\p{L}\p{N}]+)*)(?:'s(?![\p{L}\p{N}]))?`,
  ].join('|'),
  'gu',
);

/** The words of normalised text, in order. Alternatives are tried at the beginning of words only. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(WORD)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const word = groups['word'] ?? match[0];
    const end = start + word.length;
    tokens.push({
      term: termOf(groups, word),
      word,
      start,
      end,
      tied: last === start - 1 && text[last] === '-',
    });
    last = end;
  }
  return tokens;
}

function termOf(groups: Readonly<Record<string, string | undefined>>, word: string): string {
  if (groups['word'] !== undefined) return wordForm(word);
  if (groups['brand'] !== undefined) return 'canheal';
  if (groups['package'] !== undefined) return `wp${groups['package']}`;
  if (groups['number'] !== undefined) return `d${groups['number']}`;
  return word;
}

/** "eu-oncdst" also as "euoncdst": the words a hyphen ties, joined. */
export function compoundsOf(tokens: readonly Token[]): string[] {
  const compounds: string[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1];
    const token = tokens[i];
    if (token?.tied && before) compounds.push(wordForm(before.word + token.word));
  }
  return compounds;
}

/** Words too common to tell one outcome from another. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in into is it its of on or that the their this to was with'.split(' '),
);

/** Whether a term names exactly one thing, so that a similar one would be wrong. */
export function isIdentifier(term: string): boolean {
  return /\d/.test(term);
}
