import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ElsewhereForm } from '../../../client/features/terms/elsewhere-form.tsx';
import { startTranslations } from '../../../client/i18n.ts';
import { queryClient } from '../../../client/trpc.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

/** Uploads on their way by the name of the file, each arriving when the test says so. */
let onTheWay: Map<string, (fileId: string) => void>;

beforeAll(() => startTranslations());
beforeEach(() => {
  onTheWay = new Map();
  vi.stubGlobal('fetch', async (url: string) => {
    const name = new URL(url, location.href).searchParams.get('name') ?? '';
    const id = await new Promise((arrive) => onTheWay.set(name, arrive));
    return Response.json({ id });
  });
});
afterEach(async () => {
  await clearScreen();
  queryClient.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function drawForm(): Promise<HTMLElement> {
  return draw(
    <QueryClientProvider client={queryClient}>
      <ElsewhereForm
        caseId="case"
        possibleParties={[]}
        picker={() => null}
        onRecorded={() => undefined}
        onCancel={() => undefined}
      />
    </QueryClientProvider>,
  );
}

/** Chooses a file, whose upload begins. */
async function choose(place: HTMLElement, name: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>('input[type="file"]');
  const files = new DataTransfer();
  files.items.add(new File(['signed'], name));
  await act(async () => {
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const takeAway = (place: HTMLElement, name: string) =>
  act(async () => place.querySelector<HTMLElement>(`[aria-label="Remove ${name}"]`)?.click());
const arrives = (name: string) => act(async () => onTheWay.get(name)?.(`the id of ${name}`));
/** The file that would be recorded, as the draft has it that is kept of what changed. */
const fileInForm = () =>
  JSON.parse(localStorage.getItem('draft:terms-elsewhere:case') ?? 'null')?.values.input.fileId ??
  null;
const isSending = (place: HTMLElement) =>
  place.querySelector('button[type="submit"]')?.hasAttribute('data-loading');

test('a file taken away while it is on its way is not recorded', async () => {
  const place = await drawForm();
  await choose(place, 'draft.pdf');
  expect(isSending(place)).toBe(true);
  await takeAway(place, 'draft.pdf');
  expect(isSending(place)).toBe(false);
  await arrives('draft.pdf');
  expect(fileInForm()).toBeNull();
});

test('of two files the one chosen last is recorded, whichever arrives last', async () => {
  const place = await drawForm();
  await choose(place, 'draft.pdf');
  await takeAway(place, 'draft.pdf');
  await choose(place, 'signed.pdf');
  await arrives('signed.pdf');
  await arrives('draft.pdf');
  expect(fileInForm()).toBe('the id of signed.pdf');
  expect(isSending(place)).toBe(false);
});
