/** What forms offer where the model takes more: the rest can't be needed by accident. */

/** SPDX licences, the one the Commission recommends first. */
export const OFFERED_LICENCES = [
  'CC-BY-4.0',
  'CC0-1.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-3.0',
  'ODbL-1.0',
  'ODC-By-1.0',
  'PDDL-1.0',
  'EUPL-1.2',
  'MIT',
  'Apache-2.0',
  'BSD-3-Clause',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'AGPL-3.0-only',
  'LGPL-3.0-only',
  'MPL-2.0',
  'LicenseRef-All-rights-reserved',
] as const;

/** The Union's official languages, then others of the region (ISO 639-1). */
export const OFFERED_LANGUAGES = [
  ...['bg', 'hr', 'cs', 'da', 'nl', 'en', 'et', 'fi', 'fr', 'de', 'el', 'hu', 'ga', 'it', 'lv', 'lt', 'mt', 'pl'],
  ...['pt', 'ro', 'sk', 'sl', 'es', 'sv', 'sq', 'ar', 'bs', 'ca', 'is', 'lb', 'mk', 'no', 'sr', 'tr', 'uk'],
] as const;

/** Europe, then the countries that projects of this kind work with most (ISO 3166-1). */
export const OFFERED_COUNTRIES = [
  ...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE', 'IT', 'LV', 'LT', 'LU'],
  ...['MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE', 'IS', 'LI', 'NO', 'CH', 'GB', 'AL', 'AD', 'AM', 'AZ'],
  ...['BA', 'BY', 'GE', 'MC', 'MD', 'ME', 'MK', 'RS', 'SM', 'TR', 'UA', 'VA', 'XK', 'AU', 'BR', 'CA', 'CN', 'EG'],
  ...['IL', 'IN', 'JP', 'KR', 'MA', 'MX', 'NZ', 'SG', 'TN', 'US', 'ZA'],
] as const;
