import type { Locale } from '../../shared/locale.ts';
import { topicTree } from '../../shared/registry/topic-tree.ts';
import { baseKey, localeFiles, readTexts } from './locale-files.ts';

/*
 * Journeys are written down in English. In another language the same people look for the same texts in theirs: what
 * the message files say under the key of the English text. What people typed themselves stays as it is.
 */

type Pair = { english: string; others: string[] };
type Searched = string | RegExp;

const hole = /\{\{[^}]*\}\}/g;
/** As a pattern; a space that does not break is a space, too. */
const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
/** Between two words of a text a page may break the line or name something more. */
const anything = '[\\s\\S]*?';

/** The fixed pieces of a text, between what is filled in. */
const piecesOf = (text: string) => text.split(hole);
const namesOf = (text: string) =>
  [...text.matchAll(hole)].map(([name]) => name.slice(2, -2).split(',')[0]?.trim() ?? '');

function pairsOf(locale: Locale): Pair[] {
  const topics = topicTree.map(({ labels }) => ({ english: labels.en, others: [labels[locale]] }));
  const texts = localeFiles.flatMap((file) => {
    const others = new Map<string, string[]>();
    for (const [key, text] of readTexts(locale, file)) {
      // A count that is one in English may be many in the other language.
      others.set(baseKey(key), [...(others.get(baseKey(key)) ?? []), text]);
    }
    return [...readTexts('en', file)].map(([key, english]) => ({
      english,
      others: others.get(baseKey(key)) ?? [],
    }));
  });
  return [...topics, ...texts];
}

/**
 * What is filled in: what somebody typed, where names in a row are joined by each language's “and”; or another text of
 * ours.
 */
function filledWith(pairs: readonly Pair[], value: string): string {
  const ours = pairs.filter(({ english }) => english === value).flatMap(({ others }) => others);
  const typed = value.split(/ and /).map(escaped).join(' (?:and|et|y|e) ');
  return ours.length === 0 ? typed : `(?:${[typed, ...ours.map(escaped)].join('|')})`;
}

/** Patterns of what the other language says where English says exactly this; none where it is nobody's text. */
function wholeTexts(pairs: readonly Pair[], text: string): string[] {
  return pairs.flatMap(({ english, others }) => {
    const pattern = piecesOf(english).map(escaped).join('([\\s\\S]+?)');
    const match = new RegExp(`^${pattern}$`).exec(text);
    if (!match) return [];
    const names = namesOf(english);
    // A text that is mostly what is filled in fits anything.
    if (piecesOf(english).join('').trim().length * 4 < text.length) return [];
    return others.map((other) => {
      const filled = namesOf(other).map((name) => match[names.indexOf(name) + 1]);
      return piecesOf(other)
        .map((piece, at) => {
          const value = filled[at - 1];
          const before = at === 0 ? '' : value === undefined ? anything : filledWith(pairs, value);
          return before + escaped(piece);
        })
        .join('');
    });
  });
}

/** Patterns of the whole of a text in the other language, where this is a part of it in English. */
function textsWith(pairs: readonly Pair[], part: string): string[] {
  if (!part.includes(' ')) return [];
  return pairs
    .filter(({ english }) => piecesOf(english).some((piece) => piece.includes(part)))
    .flatMap(({ others }) => others.map(withGaps));
}

/** The same where this is a part of a text and something that is filled in beside it. */
function textsAround(pairs: readonly Pair[], text: string): string[] {
  return pairs.flatMap(({ english, others }) => {
    const piece = piecesOf(english).find(
      (part) => part.trim().includes(' ') && text.includes(part.trim()),
    );
    if (!piece) return [];
    const filledIn = text.replace(piece.trim(), '').trim();
    return others.map((other) => `(?=[\\s\\S]*${escaped(filledIn)})${withGaps(other)}`);
  });
}

const withGaps = (text: string) => piecesOf(text).map(escaped).join(anything);

/** Patterns for a name put together of two texts, or of a text and what it is about. */
function textsInARow(pairs: readonly Pair[], text: string): string[] {
  const words = text.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    const rest = words.slice(length).join(' ');
    // One word may begin what somebody typed.
    if (length === 1 && !/^NM-/.test(rest)) return [];
    const first = wholeTexts(pairs, words.slice(0, length).join(' '));
    if (first.length === 0) continue;
    const last = wholeTexts(pairs, rest);
    const end = last.length > 0 ? `(?:${last.join('|')})` : escaped(rest);
    return first.map((pattern) => `${pattern} ${end}`);
  }
  return [];
}

/** What to look for in `locale` where somebody would look for this text in English. */
export function translator(locale: Locale): (searched: Searched, isExact?: boolean) => Searched {
  const pairs = pairsOf(locale);
  const known = new Map<string, string[]>();
  const lookUp = (text: string, isPart = false): string[] => {
    let found = known.get(text);
    if (!found) {
      found = [];
      const inOrder = isPart
        ? [textsWith, wholeTexts, textsInARow, textsAround]
        : [wholeTexts, textsWith, textsInARow, textsAround];
      for (const look of inOrder) {
        if (found.length === 0) found = look(pairs, text);
      }
      found = [...new Set(found)];
      known.set(text, found);
    }
    return found;
  };

  function translatePattern(pattern: RegExp): RegExp {
    const alternatives = pattern.source.split('|').map((source) => {
      const [start, end] = [source.startsWith('^'), source.endsWith('$')];
      const text = source.slice(start ? 1 : 0, end ? -1 : undefined);
      const parts = text.split('.*');
      // More than words and gaps is about references and addresses, which no language changes.
      if (parts.some((part) => /[\\[\](){}+*]/.test(part))) return source;
      const [first = '', ...others] = parts;
      const found = lookUp(first.replace(/\?$/, '').trim(), !(start && end));
      if (found.length === 0) return source;
      const also = others.map((part) => `(?=[\\s\\S]*${escaped(part)})`).join('');
      return `${start ? '^' : ''}${also}(?:${found.join('|')})${end ? '$' : ''}`;
    });
    return new RegExp(alternatives.join('|'), pattern.flags);
  }

  return (searched, isExact = false) => {
    if (searched instanceof RegExp) return translatePattern(searched);
    const found = lookUp(searched);
    if (found.length === 0) return searched;
    const pattern = `(?:${found.join('|')})`;
    return new RegExp(isExact ? `^\\s*${pattern}\\s*$` : pattern, 'i');
  };
}
