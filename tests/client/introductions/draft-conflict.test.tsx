import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { IntroductionView } from '../../../client/features/introductions/introduction-view.ts';
import { OfferIntroductionForm } from '../../../client/features/introductions/offer-introduction-form.tsx';
import { startTranslations } from '../../../client/i18n.ts';
import { queryClient } from '../../../client/trpc.ts';
import { clearScreen, draw, type } from '../../support/draw.tsx';

const government = { id: 'government', name: 'Country X' };

/** A draft as the server shows it to the case manager, as far as the form reads it. */
function aDraft(version: number, purpose: string): IntroductionView {
  const party = (organisationId: string, name: string) => ({
    organisationId,
    name,
    contact: { personId: `of ${organisationId}`, name: `Contact of ${name}` },
  });
  return {
    id: 'draft',
    version,
    purpose,
    brief: 'They publish totals.',
    governmentFirst: false,
    nameWithheld: false,
    parties: [party('government', 'Country X'), party('institute', 'Institute')],
  } as unknown as IntroductionView;
}

/** What stands on the server, and every revision it was sent. */
let standing: IntroductionView;
let sent: { version: number; purpose: string; parties: unknown[] }[];

/** No contacts, for each organisation that was asked about. */
function nobody(url: string) {
  const asked = new URL(url, location.href).pathname.split(',');
  return asked.map(() => ({ result: { data: [] } }));
}

/** Answers as the server does: a revision of another version than stands is refused with what stands. */
async function answer(url: string, init?: RequestInit): Promise<Response> {
  if (!url.includes('introductions.revise')) return Response.json(nobody(url));
  const revision = JSON.parse(String(init?.body));
  sent.push(revision);
  if (revision.version === standing.version) {
    standing = { ...standing, purpose: revision.purpose, version: standing.version + 1 };
    return Response.json({ result: { data: { version: standing.version } } });
  }
  const data = {
    code: 'CONFLICT',
    httpStatus: 409,
    reason: 'stale_version',
    details: { theirs: standing },
  };
  return Response.json({ error: { message: 'stale', code: -32009, data } }, { status: 409 });
}

beforeAll(() => startTranslations());
beforeEach(() => {
  sent = [];
  standing = aDraft(2, 'Theirs.');
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => answer(url, init));
});
afterEach(async () => {
  await clearScreen();
  queryClient.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function openForm(draft: IntroductionView) {
  const onDone = vi.fn();
  await draw(
    <QueryClientProvider client={queryClient}>
      <OfferIntroductionForm
        caseId="case"
        government={government}
        request=""
        shortlist={[]}
        picker={() => null}
        draft={draft}
        onDone={onDone}
      />
    </QueryClientProvider>,
  );
  return onDone;
}

function purpose(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('input[name=purpose]');
  if (!field) throw new Error('the form was not drawn');
  return field;
}

async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((one) =>
    [one.textContent, one.getAttribute('aria-label')].includes(name),
  );
  if (!found) throw new Error(`there is no ${name}`);
  await act(async () => found.click());
}

/** Types over a draft that a colleague has saved meanwhile, keeps it, and gives the dialog that follows. */
async function saveOverTheirs(): Promise<HTMLElement> {
  await type(purpose(), 'Mine.');
  await press('Keep as draft');
  return await vi.waitFor(async () => {
    await act(async () => {});
    const dialog = document.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog) throw new Error('no dialog yet');
    return dialog;
  });
}

test('both versions of a draft are shown, and mine can be kept', async () => {
  const onDone = await openForm(aDraft(1, 'Before.'));
  const dialog = await saveOverTheirs();
  for (const words of ['Theirs.', 'Mine.']) expect(dialog.textContent).toContain(words);
  expect(onDone).not.toHaveBeenCalled();
  await press('Save mine over it');
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(sent.map(({ version, purpose: words }) => [version, words])).toEqual([
    [1, 'Mine.'],
    [2, 'Mine.'],
  ]);
  expect(sent.at(-1)?.parties).toEqual([
    { organisationId: 'government', contactPersonId: 'of government' },
    { organisationId: 'institute', contactPersonId: 'of institute' },
  ]);
});

test('the other version can be taken, and is gone on from', async () => {
  await openForm(aDraft(1, 'Before.'));
  await saveOverTheirs();
  await press('Take the other version');
  expect(purpose().value).toBe('Theirs.');
  await type(purpose(), 'Theirs, and more.');
  await press('Keep as draft');
  await vi.waitFor(() => expect(standing.purpose).toBe('Theirs, and more.'));
});

test('deciding later keeps what was typed, and nothing is saved over', async () => {
  await openForm(aDraft(1, 'Before.'));
  await saveOverTheirs();
  await press('Close');
  expect(purpose().value).toBe('Mine.');
  expect(standing.purpose).toBe('Theirs.');
});

test('what was typed before a reload still goes on from the version it was begun with', async () => {
  await openForm(aDraft(1, 'Before.'));
  await type(purpose(), 'Mine.');
  await clearScreen();
  const onDone = await openForm(standing);
  expect(purpose().value).toBe('Mine.');
  await press('Keep as draft');
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(onDone).not.toHaveBeenCalled();
  expect(standing.purpose).toBe('Theirs.');
});
