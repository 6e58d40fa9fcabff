import { foldName } from './fold-name.ts';

/** Arabic letters that are written in several ways for the same word, brought to one. */
const arabicForms: Record<string, string> = { ى: 'ي', ة: 'ه', ٱ: 'ا', ـ: '' };

/** Latin letters that Unicode does not take apart. */
const latinForms: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

const special = new RegExp(`[${Object.keys({ ...arabicForms, ...latinForms }).join('')}]`, 'gu');

/**
 * Text as search compares it: as names are compared, and besides Arabic letters in one form and Latin letters
 * that carry no separable mark without it. So "Água é Vida" and "agua e vida" are the same.
 */
export function foldText(typed: string): string {
  return foldName(
    typed
      .normalize('NFKD')
      .toLowerCase()
      .replace(special, (letter) => arabicForms[letter] ?? latinForms[letter] ?? letter),
  );
}

/** The words of a text as search compares them. */
export function foldedWords(typed: string): string[] {
  const folded = foldText(typed);
  return folded ? folded.split(' ') : [];
}
