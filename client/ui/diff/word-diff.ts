import { diffWordsWithSpace } from 'diff';

export type Piece = { text: string; change: 'same' | 'removed' | 'added' };
export type Comparison = { before: Piece[]; after: Piece[]; isChanged: boolean };

/**
 * Compares two texts word by word. `before` holds what stayed and what was removed, `after` what
 * stayed and what was added; joined, each is its text again, line breaks included.
 */
export function compareWords(before: string, after: string): Comparison {
  const pieces: Piece[] = diffWordsWithSpace(before, after).map((part) => ({
    text: part.value,
    change: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
  return {
    before: pieces.filter((piece) => piece.change !== 'added'),
    after: pieces.filter((piece) => piece.change !== 'removed'),
    isChanged: pieces.some((piece) => piece.change !== 'same'),
  };
}
