import { readFileSync } from 'node:fs';
import type { Locale } from '../../shared/locale.ts';

export const localeFiles = ['screens', 'mail'] as const;
export type LocaleFile = (typeof localeFiles)[number];

type Nested = { [key: string]: string | Nested };

function flatten(texts: Nested, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** All texts of a locale file by their dotted key, plural forms included. */
export function readTexts(locale: Locale, file: LocaleFile): Map<string, string> {
  const url = new URL(`../../shared/locales/${locale}/${file}.json`, import.meta.url);
  return new Map(flatten(JSON.parse(readFileSync(url, 'utf8'))));
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** The key without its plural form. */
export function baseKey(key: string): string {
  return key.replace(pluralSuffix, '');
}

/** The plural forms a key has, or none when it does not count anything. */
export function pluralForms(texts: Map<string, string>, base: string): string[] {
  return [...texts.keys()]
    .filter((key) => pluralSuffix.test(key) && baseKey(key) === base)
    .map((key) => key.slice(base.length + 1))
    .sort();
}

/** The forms a language tells apart. */
export function formsOf(locale: Locale): string[] {
  return [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort();
}
