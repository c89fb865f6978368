import type {CountsByName} from './figures';

/** What is counted by name, when it stands in a list. */
export interface Ranked {
  readonly name: string;
  readonly count: number;
  /** The same in the period before; absent where none is compared. */
  readonly before?: number;
}

/** What the lists call all that has no name of its own. */
export const OTHER = 'other';

/** The names counted most, most first; equal ones by their names, and `other`, which is no name, last. */
export function ranked(counts: CountsByName, before?: CountsByName, most = Infinity): Ranked[] {
  const names = [...counts].filter(([name, n]) => name !== OTHER && n > 0);
  const sorted = names.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
  const other = counts.get(OTHER);
  return [...sorted, ...(other ? [[OTHER, other] as const] : [])].map(([name, count]) => ({
    name,
    count,
    ...(before && {before: before.get(name) ?? 0}),
  }));
}
