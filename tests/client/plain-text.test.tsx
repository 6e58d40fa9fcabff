import { afterEach, expect, test } from 'vitest';
import { PlainText } from '../../client/ui/plain-text.tsx';
import { clearScreen, draw } from '../support/draw.tsx';

afterEach(clearScreen);

test.each([
  ['one\ntwo', ['one\ntwo']],
  ['one\n\ntwo', ['one', 'two']],
  ['one\n\n\n\ntwo', ['one', '\n\ntwo']],
  ['<b>one</b>\n\n\ntwo\n', ['<b>one</b>', '\ntwo\n']],
])('%j is shown with every line break that was typed', async (text, paragraphs) => {
  await draw(<PlainText text={text} />);
  const shown = [...document.querySelectorAll('.prose p')].map((one) => one.textContent);
  expect(shown).toEqual(paragraphs);
});
