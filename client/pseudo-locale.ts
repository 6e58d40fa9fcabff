/**
 * Two languages nobody speaks, for testing: `qps` lengthens and accents every text, so that a text
 * that did not come from the locale files stands out; `qps-rtl` also mirrors the layout.
 */
export const pseudoLocales = ['qps', 'qps-rtl'] as const;
export type PseudoLocale = (typeof pseudoLocales)[number];

export function isPseudoLocale(text: string | null): text is PseudoLocale {
  return pseudoLocales.some((locale) => locale === text);
}

const plain = 'aceinosuyzACEINOSUYZ';
const accented = 'áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ';

/** Accents the letters and adds a third to the length; `{{name}}` and `<1>` stay as they are. */
export function toPseudoText(text: string): string {
  const body = text.replace(/\{\{.*?\}\}|<.*?>|[a-z]/gi, (match) => {
    const at = match.length === 1 ? plain.indexOf(match) : -1;
    return at < 0 ? match : (accented[at] ?? match);
  });
  return `[${body}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

export function toPseudo<Texts>(texts: Texts): Texts;
export function toPseudo(texts: unknown): unknown {
  if (typeof texts === 'string') return toPseudoText(texts);
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, toPseudo(value)]));
}
