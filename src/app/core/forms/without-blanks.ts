/** A form's values without those of these fields that were left empty: a command takes them as not given. */
export function withoutBlanks<T extends object>(values: T, ...optional: (keyof T)[]): T {
  const kept = Object.entries(values).filter(
    ([name, value]) =>
      !(optional as string[]).includes(name) || (typeof value === 'string' && value.trim() !== ''),
  );
  return Object.fromEntries(kept) as T;
}
