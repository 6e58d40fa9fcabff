export type MarkedPart = { text: string; isMarked: boolean };

/** Lower case without accents, with where each of its letters stands in the text. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    folded += plain;
    for (let count = 0; count < plain.length; count += 1) places.push(at);
    at += letter.length;
  }
  return { folded, places: [...places, text.length] };
}

function occurrences(folded: string, word: string): number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    found.push(at);
  }
  const atBeginnings = found.filter(
    (at) => at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ''),
  );
  // A single letter within words is everywhere.
  return atBeginnings.length > 0 || word.length === 1 ? atBeginnings : found;
}

/** A text in parts, those marked that somebody typed: words in any order, without regard to case and accents. */
export function markWords(text: string, words: string): MarkedPart[] {
  const { folded, places } = fold(text);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const word of fold(words).folded.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    for (const at of occurrences(folded, word)) {
      isMarked.fill(true, places[at], places[at + word.length]);
    }
  }
  const parts: MarkedPart[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    const letter = text[at] ?? '';
    if (last && last.isMarked === isMarked[at]) last.text += letter;
    else parts.push({ text: letter, isMarked: isMarked[at] ?? false });
  }
  return parts;
}

/** What was typed stands out in what was found. */
export function Marked({ text, words }: { text: string; words: string }) {
  return markWords(text, words).map((part, at) =>
    part.isMarked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stand in a fixed order
      <mark key={at}>{part.text}</mark>
    ) : (
      part.text
    ),
  );
}
