/** The official languages of the European Union (Regulation No 1, as amended), by ISO 639-1. */
export const NEWSLETTER_LANGUAGES = [
  ...(['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr'] as const),
  ...(['hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv'] as const),
] as const;

export type NewsletterLanguage = (typeof NEWSLETTER_LANGUAGES)[number];
