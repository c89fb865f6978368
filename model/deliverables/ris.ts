/** A record as a library of citations has it: the values of each tag. */
export type RisRecord = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/**
 * A record of RIS as text: each value on one line. The library's own text breaks lines after 70 characters, within words
 * and addresses, and lets a line of an abstract be taken for a tag.
 */
export function risText({TY, ...fields}: RisRecord): string {
  const lines = Object.entries(fields).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${onOneLine(tag, String(value))}`),
  );
  // Whoever reads it looks for the space behind the last tag, too.
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].join('\n');
}

/** Dates are YYYY/MM/DD/, each part of its whole length. */
function onOneLine(tag: string, value: string): string {
  const text = value.replaceAll(/\s+/g, ' ').trim();
  return tag === 'DA' ? text.replaceAll(/\/(\d)(?=\/)/g, '/0$1') : text;
}
