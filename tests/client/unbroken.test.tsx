import { afterEach, expect, test } from 'vitest';
import { Unbroken } from '../../client/ui/unbroken.tsx';
import { clearScreen, draw } from '../support/draw.tsx';

afterEach(clearScreen);

test.each([
  ['Changes asked for (NM-2026-0016)', ['(NM-2026-0016)']],
  ['Terms NM-2026-0012/1, version 2', ['NM-2026-0012/1,']],
  ['Write to <someone@example.org>.', ['someone@example.org']],
  ['Ask someone@example.org; or call.', ['someone@example.org;']],
  ['Nothing to keep (at all).', []],
])('in “%s” these stay in one piece: %j', async (text, kept) => {
  const place = await draw(<Unbroken text={text} />);
  const pieces = [...place.querySelectorAll('.unbroken')].map((one) => one.textContent);
  expect(pieces).toEqual(kept);
  expect(place.textContent).toContain(text);
});
