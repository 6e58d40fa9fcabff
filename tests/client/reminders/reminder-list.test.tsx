import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ReminderList } from '../../../client/features/reminders/reminder-list.tsx';
import { startTranslations } from '../../../client/i18n.ts';
import { queryClient } from '../../../client/trpc.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

/** What the server was sent, each to be answered when the test says so. */
let sent: { path: string; reminderId: string; answer: () => void }[];

beforeAll(() => startTranslations());
beforeEach(() => {
  sent = [];
  vi.stubGlobal(
    'fetch',
    (url: string, init?: RequestInit) =>
      new Promise<Response>((resolve) => {
        sent.push({
          path: new URL(url, location.href).pathname,
          reminderId: JSON.parse(String(init?.body)).reminderId,
          answer: () => resolve(Response.json({ result: { data: {} } })),
        });
      }),
  );
});
afterEach(async () => {
  await clearScreen();
  queryClient.clear();
  vi.unstubAllGlobals();
});

const reminders = [
  { id: 'one', what: 'Ask when parliament rises', on: '2026-06-08' },
  { id: 'other', what: 'Find a second reader', on: '2026-06-09' },
];

async function drawList(): Promise<HTMLInputElement[]> {
  const place = await draw(
    <QueryClientProvider client={queryClient}>
      <ReminderList reminders={reminders} />
    </QueryClientProvider>,
  );
  return [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
}

const stands = (boxes: HTMLInputElement[]) =>
  boxes.map(({ checked, disabled }) => `${checked ? 'ticked' : 'open'}${disabled ? ', busy' : ''}`);

test('a reminder ticked off is sent once, and stays ticked while another one is', async () => {
  const boxes = await drawList();
  await act(async () => boxes[0]?.click());
  await act(async () => boxes[0]?.click());
  expect(stands(boxes)).toEqual(['ticked, busy', 'open']);
  await act(async () => boxes[1]?.click());
  expect(stands(boxes)).toEqual(['ticked, busy', 'ticked, busy']);
  await act(async () => sent[1]?.answer());
  await vi.waitFor(() => expect(stands(boxes)).toEqual(['ticked, busy', 'open']));
  expect(sent.map(({ path, reminderId }) => [path, reminderId])).toEqual([
    ['/trpc/reminders.finish', 'one'],
    ['/trpc/reminders.finish', 'other'],
  ]);
});

test('a reminder that moves to another day is busy, and not ticked', async () => {
  const boxes = await drawList();
  await act(async () =>
    document.querySelector<HTMLElement>('[aria-label*="Ask when parliament rises"]')?.click(),
  );
  const tomorrow = await vi.waitFor(() => {
    const [found] = document.querySelectorAll<HTMLElement>('[role="menuitem"]');
    if (!found) throw new Error('no menu yet');
    return found;
  });
  await act(async () => tomorrow.click());
  expect(sent[0]?.path).toBe('/trpc/reminders.move');
  expect(stands(boxes)).toEqual(['open, busy', 'open']);
});
