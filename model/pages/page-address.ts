const LONGEST = 500;

/**
 * The path of a page of this portal that somebody wants to report, from a parameter anybody could have written;
 * `undefined` when it is anything else. It is only ever shown and mailed, never followed.
 */
export function reportedPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  // One slash, then no second one and no backslash, which browsers read as one: both would name another host.
  if (!/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(value)) return undefined;
  const base = 'https://portal.invalid';
  const url = URL.parse(value, base);
  return url?.origin === base ? url.pathname + url.search + url.hash : undefined;
}
