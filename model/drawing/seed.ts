/** A number from 0 to 1 that is always the same for the same words. */
export function seedOf(words: string): number {
  let hash = 7;
  for (const char of words) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return hash / 9973;
}
