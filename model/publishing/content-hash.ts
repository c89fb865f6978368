/**
 * What an approval binds to: SHA-256, in lower-case hexadecimal, of a working copy's content. The same content gives the
 * same hash whatever the order of its fields; a field without a value counts as absent; a `Date` counts by its instant.
 */
export async function contentHash(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonical(content) ?? 'null');
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canonical(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Date) return JSON.stringify({date: value.toISOString()});
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item) ?? 'null').join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .map(([key, item]) => [key, canonical(item)] as const)
    .filter(([, text]) => text !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return `{${entries.join(',')}}`;
}
