import { act } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTranslations } from '../../client/i18n.ts';
import { actGroups } from '../../client/ui/keys/acts.ts';
import { NoticeBoard } from '../../client/ui/notice-board.tsx';
import { notify } from '../../client/ui/notify.ts';
import { clearScreen, draw } from '../support/draw.tsx';

beforeAll(() => startTranslations());
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  await passes(60);
  await clearScreen();
  vi.useRealTimers();
});

const passes = (seconds: number) => act(async () => vi.advanceTimersByTime(seconds * 1000));
const undoButton = () =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'Undo');
const undoByKey = () =>
  actGroups()
    .flatMap(({ acts }) => acts)
    .find(({ keys }) => keys?.join() === 'u');

async function say(undo: () => void): Promise<void> {
  await draw(<NoticeBoard />);
  await act(() => notify({ message: 'It is put off.', undo }));
}

test('what was done is taken back by its key, and only once', async () => {
  const undo = vi.fn();
  await say(undo);
  const byKey = undoByKey();
  await act(async () => byKey?.run?.());
  await act(async () => byKey?.run?.());
  expect(undo).toHaveBeenCalledOnce();
  await passes(1);
  expect(undoByKey()).toBeUndefined();
});

test('a notice with a way back goes by the clock, but not from under the focus', async () => {
  await say(() => undefined);
  await passes(15);
  await act(async () => undoButton()?.focus());
  await passes(60);
  expect(undoButton()).toBeDefined();
  await act(async () => undoButton()?.blur());
  await passes(15);
  expect(undoButton()).toBeDefined();
  await passes(6);
  // It fades.
  await passes(1);
  expect(undoButton()).toBeUndefined();
});
