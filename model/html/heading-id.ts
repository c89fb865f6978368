/**
 * A readable id that no other heading of the text has, and that can't be taken for a part of the page: the server and
 * the browser must give a section the same address.
 *
 * @param taken the ids of the headings before; the new one is added
 */
export function freeHeadingId(text: string, taken: Set<string>): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const base = `s-${slug || 'section'}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
