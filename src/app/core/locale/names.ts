/** A country's name in the reader's language; its code where the browser knows no name. */
export function countryName(code: string, locale: string): string {
  return nameOf(code, locale, 'region');
}

/** A language's name in the reader's language; its code where the browser knows no name. */
export function languageName(code: string, locale: string): string {
  return nameOf(code, locale, 'language');
}

function nameOf(code: string, locale: string, type: 'region' | 'language'): string {
  try {
    return new Intl.DisplayNames(locale, {type}).of(code) ?? code;
  } catch {
    return code;
  }
}
