/** The languages people can choose; what the organisations speak is another matter and is kept as ISO 639 codes. */
export const locales = ['en', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];

/**
 * How dates and numbers are written in each. Day before month and a clock of 24 hours in English, too: readers of
 * English here are mostly not in the United States.
 */
export const formatLocales: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/**
 * A date as it stands within a sentence, where Intl writes for a calendar: French counts the first of a month, “1er
 * juillet”, and Spanish has no comma after the day of the week, “desde el lunes 4 de junio”.
 */
export function dateInSentence(text: string, language: string): string {
  if (language === 'fr') return text.replace(/(?<!\d)1(?=\s\p{L})/u, '1er');
  if (language === 'es') return text.replace(/^(\p{L}+),/u, '$1');
  return text;
}
