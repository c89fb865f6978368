import {cleanFileName} from '../files/file-name';

/** A name that no other file of the item has: the cleaned one, or that with a number before its ending. */
export function freeFileName(name: string, taken: readonly string[]): string {
  const clean = cleanFileName(name);
  const isFree = (candidate: string) =>
    !taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  if (isFree(clean)) return clean;
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  for (let n = 2; ; n++) {
    const mark = ` (${n})`;
    // A long name gives way to its number.
    const candidate = cleanFileName(stem.slice(0, 120 - mark.length - ending.length) + mark + ending);
    if (isFree(candidate)) return candidate;
  }
}

/** The name a file gets that somebody renames: cleaned, and with its ending, which says what it is. */
export function renamedFile(old: string, typed: string): string {
  const [ending = ''] = /\.[a-z0-9]{1,10}$/i.exec(old) ?? [];
  const clean = cleanFileName(typed);
  return clean.toLowerCase().endsWith(ending.toLowerCase()) ? clean : cleanFileName(`${clean}${ending}`);
}
