import { afterEach, expect, test } from 'vitest';
import { TurnGlyph } from '../../client/ui/turn-glyph.tsx';
import { clearScreen, draw } from '../support/draw.tsx';

afterEach(clearScreen);

test('beside words the turn glyph says nothing to a screen reader', async () => {
  const screen = await draw(<TurnGlyph whose="yours" />);
  const glyph = screen.querySelector('svg');
  expect(glyph?.getAttribute('aria-hidden')).toBe('true');
  expect(glyph?.getAttribute('role')).toBeNull();
});

test('alone it is a picture with a name', async () => {
  const screen = await draw(<TurnGlyph whose="theirs" label="Their turn" />);
  const glyph = screen.querySelector('svg');
  expect(glyph?.getAttribute('role')).toBe('img');
  expect(glyph?.getAttribute('aria-label')).toBe('Their turn');
  expect(glyph?.getAttribute('aria-hidden')).not.toBe('true');
});

test('the ball lies on the upper lane, the lower lane, or between', async () => {
  const heights = [];
  for (const whose of ['yours', 'theirs', 'nobodys'] as const) {
    const screen = await draw(<TurnGlyph whose={whose} />);
    heights.push(screen.querySelector('circle')?.getAttribute('cy'));
  }
  expect(heights).toEqual(['4', '12', '8']);
});
