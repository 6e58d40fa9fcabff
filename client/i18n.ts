import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Locale, locales } from '../shared/locale.ts';
import { isPseudoLocale, type PseudoLocale, toPseudo } from './pseudo-locale.ts';

/** Nested texts by key; which keys exist is checked by tests/unit/hard-coded-text.test.ts. */
type Screens = { [key: string]: string | Screens };

/** One chunk a language; only the chosen one is loaded. */
const files = import.meta.glob<Screens>('../shared/locales/*/screens.json', { import: 'default' });

const storageKey = 'locale';
let pseudoLocale: PseudoLocale | null = null;

async function loadScreens(locale: Locale): Promise<Screens> {
  const load = files[`../shared/locales/${locale}/screens.json`];
  if (!load) throw new Error(`No screens for ${locale}`);
  return load();
}

function isLocale(text: string | null | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

function storedLocale(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Before anyone has signed in: the link's `?lng=`, the last choice on this device, then the browser's list. */
export function guessLocale(
  asked: string | null,
  stored: string | null,
  spoken: readonly string[],
): Locale {
  const candidates = [asked, stored, ...spoken.map((tag) => tag.slice(0, 2).toLowerCase())];
  return candidates.find(isLocale) ?? 'en';
}

function describeDocument(): void {
  const isMirrored = pseudoLocale === 'qps-rtl';
  document.documentElement.lang = pseudoLocale ? 'en-XA' : i18next.language;
  document.documentElement.dir = isMirrored ? 'rtl' : 'ltr';
}

/** Loads the reader's language; the first screen is drawn after it. `?lng=qps` and `?lng=qps-rtl` are for testing. */
export async function startTranslations(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('lng');
  pseudoLocale = isPseudoLocale(asked) ? asked : null;
  const guessed = pseudoLocale ? 'en' : guessLocale(asked, storedLocale(), navigator.languages);
  const [locale, screens] = await loadScreens(guessed).then(
    (loaded) => [guessed, loaded] as const,
    async () => ['en', await loadScreens('en')] as const,
  );
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    defaultNS: 'screens',
    resources: { [locale]: { screens: pseudoLocale ? toPseudo(screens) : screens } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  describeDocument();
}

/** Changes the language of the screens now, and remembers it on this device. */
export async function showLocale(locale: Locale): Promise<void> {
  if (pseudoLocale || i18next.language === locale) return;
  if (!i18next.hasResourceBundle(locale, 'screens')) {
    i18next.addResourceBundle(locale, 'screens', await loadScreens(locale));
  }
  await i18next.changeLanguage(locale);
  describeDocument();
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

export function currentLocale(): Locale {
  return isLocale(i18next.language) ? i18next.language : 'en';
}

/**
 * The text of a key put together at run time (a refusal's reason, a zod issue), or undefined where
 * there is none. Keys known when writing go through `t`, where a test finds them.
 */
export function textFor(
  key: string,
  values: Record<string, string | number> = {},
): string | undefined {
  return i18next.exists(key, values) ? i18next.t(key, values) : undefined;
}
