/** The languages people can choose; what the organisations speak is another matter and is kept as ISO 639 codes. */
export const locales = ['en', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];
