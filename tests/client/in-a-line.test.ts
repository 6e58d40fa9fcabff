import { expect, test } from 'vitest';
import { dotted, goingOn } from '../../client/ui/in-a-line.ts';

test('no line begins with a mark', () => {
  expect(dotted(['Open data', null, 'Lobbying', ''])).toBe('Open data\u00a0· Lobbying');
});

test.each([
  ['Le travail se poursuit.', 'Le travail se poursuit'],
  ['They meet, then we ask. ', 'They meet, then we ask'],
  ['after the break', 'after the break'],
  ['Wait…', 'Wait…'],
  ['Wait...', 'Wait...'],
  ['Is it still so?', 'Is it still so?'],
])('“%s” goes on as “%s”', (typed, said) => {
  expect(goingOn(typed)).toBe(said);
});
