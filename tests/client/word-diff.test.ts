import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from '../../client/ui/diff/word-diff.ts';

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

test('words that changed are told apart from those that stayed', () => {
  const { before, after, isChanged } = compareWords(
    'The districts publish totals.',
    'The districts publish every transfer.',
  );
  expect(isChanged).toBe(true);
  expect(before.filter((piece) => piece.change === 'removed').map((piece) => piece.text)).toEqual([
    'totals',
  ]);
  expect(joined(after.filter((piece) => piece.change === 'added'))).toBe('every transfer');
});

test('the same text has no change', () => {
  expect(compareWords('One.\n\nTwo.', 'One.\n\nTwo.').isChanged).toBe(false);
});

test('a new line is a change', () => {
  expect(compareWords('One. Two.', 'One.\nTwo.').isChanged).toBe(true);
});

test('each side, joined, is its text again', () => {
  const text = fc
    .array(fc.constantFrom('ministry', 'décret', ' ', '\n', '\n\n', ',', '“', '”', 'مدينة', '12'))
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareWords(before, after);
      expect(joined(compared.before)).toBe(before);
      expect(joined(compared.after)).toBe(after);
      expect(compared.isChanged).toBe(before !== after);
    }),
  );
});
