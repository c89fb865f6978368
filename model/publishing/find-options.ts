import {normalise} from '../search/text';

/** Something to choose: what it is called, and what else it may be looked for by. */
export interface Findable {
  readonly value: string;
  readonly words: string;
  readonly detail?: string;
}

/**
 * The options that hold every word that was typed, at most `limit` of them: those first whose name begins with it.
 * Without a word, the first ones.
 */
export function findOptions<T extends Findable>(options: readonly T[], typed: string, limit: number): T[] {
  const whole = normalise(typed.trim());
  if (whole === '') return options.slice(0, limit);
  const words = whole.split(/\s+/);
  const found = options.flatMap((option) => {
    const name = normalise(option.words);
    const all = `${name} ${normalise(option.detail ?? '')} ${option.value.toLowerCase()}`;
    if (!words.every((word) => all.includes(word))) return [];
    const rank = name.startsWith(whole) ? 0 : name.includes(` ${whole}`) ? 1 : name.includes(whole) ? 2 : 3;
    return [{option, rank}];
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({option}) => option);
}
