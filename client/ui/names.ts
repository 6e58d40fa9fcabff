import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { textFor } from '../i18n.ts';
import { formatLocaleOf } from './time/formats.ts';

/** Browsers leave out names of languages that few ask for, or take two for one: those are in our own texts. */
function languageName(code: string, language: string): string {
  return textFor(`languages.${code}`) ?? nameOf(code, 'language', language);
}

function nameOf(code: string, type: 'region' | 'language', language: string): string {
  return new Intl.DisplayNames([language], { type, fallback: 'code' }).of(code) ?? code;
}

/** With a capital at its beginning, for a name that stands alone. */
export function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

function useListFormat(options: Intl.ListFormatOptions): (words: readonly string[]) => string {
  const { i18n } = useTranslation();
  return (words) => new Intl.ListFormat(formatLocaleOf(i18n.language), options).format(words);
}

/** Names in a row, as the reader’s language says it: “A, B and C”. */
export function useNameList(): (names: readonly string[]) => string {
  return useListFormat({ type: 'conjunction' });
}

/** Counts in a row, of which none comes last: “two open, one offered”. */
export function useCountList(): (counts: readonly string[]) => string {
  return useListFormat({ type: 'unit', style: 'short' });
}

/** Names of countries and regions (ISO 3166 or UN M49 codes) in the reader's language. */
export function useCountryName(): (code: string) => string {
  const { i18n } = useTranslation();
  return (code) => nameOf(code, 'region', i18n.language);
}

/** Names of languages (ISO 639 codes) in the reader's language, as they stand within a sentence. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation();
  return useCallback((code) => languageName(code, i18n.language), [i18n.language]);
}

/** A language's name in itself, as people look for their own in a list: “Français”. */
export function ownLanguageName(code: string): string {
  return capitalised(nameOf(code, 'language', code), code);
}
