/** Characters of an id that is made of a title: an address is to be read out and copied by hand. */
const LONGEST = 80;

/** Letters that are no plain letter with a mark. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The id that a title suggests: small letters, digits and single hyphens, cut between words. Empty where the title has
 * no Latin letter or digit, as in Greek: then the editor writes one.
 */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    // An apostrophe joins: "Europe's" is one word of an address.
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2));
}
