import {normalise} from '../search/text';
import {STOP_WORDS, tokenise} from '../search/tokens';

/** A book has fewer; a table of measurements may have more. */
export const MOST_WORDS = 10_000;
const LONGEST_WORD = 40;

/**
 * The different words of a text, normalised and sorted: what is kept of a file's content for search. Words of letters
 * come before numbers where there are too many.
 */
export function wordsIn(text: string, most = MOST_WORDS): string[] {
  const words = new Set<string>();
  for (const {term, word} of tokenise(normalise(text))) {
    if (STOP_WORDS.has(term)) continue;
    // Names like "WP 7" are kept as the one word they are searched by.
    const kept = /[^\p{L}\p{N}+]/u.test(word) || /^(?:wp|d)\d/.test(term) ? term : word;
    if (kept.length <= LONGEST_WORD) words.add(kept);
  }
  const sorted = [...words].sort();
  if (sorted.length <= most) return sorted;
  const isNumber = (word: string) => /^[\d.]+$/.test(word);
  const telling = [...sorted.filter((word) => !isNumber(word)), ...sorted.filter(isNumber)];
  return telling.slice(0, most).sort();
}
