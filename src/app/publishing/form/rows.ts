/** Changes of a list whose entries are filled in one by one. Each gives a new list. */

export function patched<T extends object>(list: readonly T[], index: number, patch: Partial<T>): T[] {
  return list.map((entry, i) => (i === index ? withoutBlanks({...entry, ...patch}) : entry));
}

export function removed<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index);
}

/** The list with an entry one place up (-1) or down (1). */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const entry = list[index];
  const target = index + by;
  if (entry === undefined || target < 0 || target >= list.length) return [...list];
  const rest = removed(list, index);
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
}

/** What was emptied again is as if it had never been written. */
function withoutBlanks<T extends object>(entry: T): T {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== '' && value !== undefined),
  ) as T;
}
