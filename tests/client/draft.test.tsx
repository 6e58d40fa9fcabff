import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { setDraftOwner } from '../../client/ui/form/draft-storage.ts';
import { flushDrafts, useDraft } from '../../client/ui/form/use-draft.ts';
import { clearScreen, draw } from '../support/draw.tsx';

type Draft = ReturnType<typeof useDraft<{ body: string }>>;
type Save = (values: { body: string }) => Promise<void>;

afterEach(async () => {
  await clearScreen();
  localStorage.clear();
});

/** Opens the form that keeps the draft, as after a reload, and gives the hook's present answer. */
async function openForm(save?: Save, saveAfterMs = 0): Promise<() => Draft> {
  let draft: Draft | undefined;
  function Form() {
    draft = useDraft<{ body: string }>({ key: 'message:p1', save, saveAfterMs });
    return null;
  }
  await draw(<Form />);
  return () => {
    if (!draft) throw new Error('the form was not drawn');
    return draft;
  };
}

test('what was typed is there when the form opens again', async () => {
  const draft = await openForm();
  expect(draft().stored).toBeNull();
  await act(async () => draft().keep({ body: 'We have the 2025' }));
  expect(draft().state).toBe('kept');
  await clearScreen();
  const reopened = await openForm();
  expect(reopened().stored?.values).toEqual({ body: 'We have the 2025' });
});

test('a colleague on the same device does not find it', async () => {
  setDraftOwner('aminata');
  const draft = await openForm();
  await act(async () => draft().keep({ body: 'Confidential' }));
  await clearScreen();
  setDraftOwner('boris');
  expect((await openForm())().stored).toBeNull();
  await clearScreen();
  setDraftOwner('aminata');
  expect((await openForm())().stored?.values).toEqual({ body: 'Confidential' });
  setDraftOwner(null);
});

test('what was sent is not offered again', async () => {
  const draft = await openForm();
  await act(async () => draft().keep({ body: 'Sent' }));
  await act(async () => draft().clear());
  await clearScreen();
  expect((await openForm())().stored).toBeNull();
});

test('the server gets what was typed last, and the draft says so', async () => {
  const saved: string[] = [];
  const draft = await openForm(async ({ body }) => void saved.push(body));
  await act(async () => {
    draft().keep({ body: 'one' });
    draft().keep({ body: 'one two' });
    await draft().saveNow();
  });
  expect(saved).toEqual(['one two']);
  expect(draft().state).toBe('saved');
  await clearScreen();
  expect((await openForm())().stored).toBeNull();
});

test('when the server cannot be reached the draft is not called saved, and stays on the device', async () => {
  const draft = await openForm(() => Promise.reject(new Error('offline')));
  await act(async () => {
    draft().keep({ body: 'kept' });
    await draft().saveNow();
  });
  expect(draft().state).toBe('not_saved');
  await clearScreen();
  expect((await openForm())().stored?.values.body).toBe('kept');
});

test('an unreadable draft is no draft', async () => {
  localStorage.setItem('draft:message:p1', '{broken');
  expect((await openForm())().stored).toBeNull();
});

test('before signing out the server gets what still waits for its timer', async () => {
  const saved: string[] = [];
  const draft = await openForm(async ({ body }) => void saved.push(body), 60_000);
  await act(async () => draft().keep({ body: 'The first words' }));
  expect(saved).toEqual([]);
  await act(flushDrafts);
  expect(saved).toEqual(['The first words']);
  expect(draft().state).toBe('saved');
});
