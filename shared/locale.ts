/** The languages people can choose; what the organisations speak is another matter and is kept as ISO 639 codes. */
export const locales = ['en', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];

/**
 * How dates and numbers are written in each. Day before month and a clock of 24 hours in English, too: readers of
 * English here are mostly not in the United States.
 */
export const formatLocales: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };
