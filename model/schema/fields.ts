/** Field schemas that several nouns share. Messages are sentences a person can act on. */
import * as v from 'valibot';
import {VISIBILITIES} from '../access/visibility';
import {ID_PATTERN} from './id-pattern';

/** A slug, as it stands in an address. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(ID_PATTERN, 'Use small letters, digits and single hyphens.'),
  v.maxLength(120, 'Use at most 120 characters.'),
);

/** One line of text: trimmed, not empty, at most `max` characters. */
export function lineSchema(max: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Write something here.'),
    v.maxLength(max, `Use at most ${max} characters.`),
    v.regex(/^[^\p{Cc}]*$/u, 'Use one line, without control characters.'),
  );
}

/** Text of several lines, Markdown included: not empty, at most `max` characters. */
export function textSchema(max: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Write something here.'),
    v.maxLength(max, `Use at most ${max} characters.`),
  );
}

export const visibilitySchema = v.picklist(VISIBILITIES);

/** A web address that is safe to link to. */
export const urlSchema = v.pipe(
  v.string(),
  v.url('Write a whole web address.'),
  v.regex(/^https?:\/\//i, 'The address must begin with https:// or http://.'),
  v.maxLength(2000),
);

/** A link with words of its own. */
export const linkSchema = v.object({label: lineSchema(300), url: urlSchema});

export type Link = v.InferOutput<typeof linkSchema>;

/** A DOI without its resolver, as DataCite prints it: 10.5281/zenodo.14779044. */
export const doiSchema = v.pipe(
  v.string(),
  v.regex(/^10\.\d{4,9}\/[^\s"<>]+$/, 'Write the DOI as 10.…/…, without https://doi.org/.'),
  v.maxLength(200),
);

/** ISO 3166-1 alpha-2, capital letters. Greece is GR. */
export const countrySchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Choose a country.'));

/** ISO 639-1, small letters. */
export const languageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'Choose a language.'));

/** 1 to 14: the project has fourteen work packages. */
export const workPackageNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14));

export const WORK_PACKAGE_NUMBERS: readonly number[] = Array.from({length: 14}, (_, i) => i + 1);

/** SPDX licence identifiers look like this; the forms offer the list. */
export const licenceSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.+-]{2,60}$/, 'Choose a licence.'));

/** Whether the check digit of an ORCID iD is right (ISO 7064 MOD 11-2). */
export function hasOrcidChecksum(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}

export const orcidSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, 'Write the ORCID iD as 0000-0000-0000-0000.'),
  v.check(hasOrcidChecksum, 'This ORCID iD has a wrong check digit.'),
);

/** At most `max` entries, none twice. */
export function uniqueListSchema<TSchema extends v.GenericSchema<unknown, string | number>>(
  item: TSchema,
  max: number,
) {
  return v.pipe(
    v.array(item),
    v.maxLength(max, `Choose at most ${max}.`),
    v.check((list) => new Set(list).size === list.length, 'Each may stand here only once.'),
  );
}

/** A SHA-256 in lower-case hexadecimal. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
