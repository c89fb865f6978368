/**
 * The words of a search that may be kept: small letters, single blanks. `undefined` for what looks like a person's: an
 * address, a number of five digits or more, or of seven in groups.
 */
export function keptTerms(terms: string): string | undefined {
  const text = terms.toLowerCase().replace(/\s+/gu, ' ').trim();
  const isPersonal = /@|\d{5}|\d(?:[ .-]?\d){6}/u.test(text);
  return isPersonal || text.length === 0 || text.length > 60 ? undefined : text;
}
