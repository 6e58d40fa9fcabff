import { act } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTranslations } from '../../../client/i18n.ts';
import { DueDate } from '../../../client/ui/time/moment.tsx';
import { setOwnTimeZone, useOwnToday } from '../../../client/ui/time/own-days.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

beforeAll(() => startTranslations());
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }));
afterEach(async () => {
  await clearScreen();
  setOwnTimeZone(undefined);
  vi.useRealTimers();
});

function Today() {
  return <time>{useOwnToday()}</time>;
}

const shown = () => document.querySelector('time')?.textContent;

test.each([
  ['Pacific/Auckland', '2026-06-04T13:00:00Z', '2026-06-05'],
  ['Pacific/Honolulu', '2026-06-04T09:00:00Z', '2026-06-03'],
])('today is the day in %s, wherever the device stands', async (timeZone, now, today) => {
  vi.setSystemTime(now);
  setOwnTimeZone(timeZone);
  await draw(<Today />);
  expect(shown()).toBe(today);
});

test('what is due on that day is due today there, whatever day the device has', async () => {
  vi.setSystemTime('2026-06-04T13:00:00Z');
  setOwnTimeZone('Pacific/Auckland');
  await draw(<DueDate on="2026-06-05" />);
  expect(shown()).toBe('Today');
});

test('the day begins while one looks', async () => {
  vi.setSystemTime('2026-06-04T23:59:50Z');
  setOwnTimeZone('UTC');
  await draw(<Today />);
  expect(shown()).toBe('2026-06-04');
  await act(async () => void vi.advanceTimersByTime(30_000));
  expect(shown()).toBe('2026-06-05');
});
