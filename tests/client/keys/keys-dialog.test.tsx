import { act, useRef, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { actGroups, useActs } from '../../../client/ui/keys/acts.ts';
import { KeysDialog } from '../../../client/ui/keys/keys-dialog.tsx';
import { areKeysOn, setKeysOwner, switchKeys } from '../../../client/ui/keys/keys-switch.ts';
import { useRowKeys } from '../../../client/ui/keys/use-row-keys.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

afterEach(async () => {
  await clearScreen();
  localStorage.clear();
  setKeysOwner(null);
});

const press = (key: string) =>
  act(async () => {
    const acts = actGroups().flatMap((group) => group.acts);
    acts.find((one) => one.keys?.[0] === key)?.run?.();
  });

function Rows() {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <ul ref={list}>
      <li data-row>
        <a href="#one">one</a>
        <button type="button">Claim</button>
      </li>
      <li data-row>conflicted: no link</li>
      <li data-row>
        <a href="#two">two</a>
      </li>
    </ul>
  );
}

const focused = () => document.activeElement?.textContent;

test('j and k lead from row to row, and stop at the ends', async () => {
  await draw(<Rows />);
  await press('j');
  expect(focused()).toBe('one');
  await press('j');
  await press('j');
  expect(focused()).toBe('two');
  await press('k');
  await press('k');
  expect(focused()).toBe('one');
});

test('j goes on from the row one is in, and from the one where one was', async () => {
  const place = await draw(<Rows />);
  place.querySelector('button')?.focus();
  await press('j');
  expect(focused()).toBe('two');
  (document.activeElement as HTMLElement).blur();
  await press('k');
  expect(focused()).toBe('one');
});

function Letters({ hasRows }: { hasRows: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, hasRows);
  return (
    <ul ref={list}>
      <li data-row>
        <a href="mailto:amara@example.org">amara@example.org</a>
        <button type="button" data-opens>
          Answer
        </button>
      </li>
    </ul>
  );
}

test('what opens a row may say so of itself', async () => {
  await draw(<Letters hasRows />);
  await press('j');
  expect(focused()).toBe('Answer');
});

test('a list without rows has no keys', async () => {
  await draw(<Letters hasRows={false} />);
  expect(actGroups()).toEqual([]);
});

function Everywhere() {
  useActs('Anywhere', [{ name: 'Sign out', run: () => undefined }], { isEverywhere: true });
  useActs('Go to', [{ name: 'Desk', keys: ['g', 'd'], run: () => undefined }], {
    isEverywhere: true,
  });
  return null;
}

function CasePage({ isResponsible }: { isResponsible: boolean }) {
  useActs(
    'This case',
    isResponsible ? [{ name: 'Write a note', keys: ['n'], run: () => undefined }] : [],
  );
  return null;
}

const listed = () => [...document.querySelectorAll('h3, dt, dd')].map((one) => one.textContent);

test('the dialog lists exactly the keys that work on the open screen', async () => {
  await draw(
    <>
      <Everywhere />
      <CasePage isResponsible />
      <KeysDialog isOpen onClose={() => undefined} />
    </>,
  );
  expect(listed()).toEqual(['This case', 'n', 'Write a note', 'Go to', 'g ui.keys.then d', 'Desk']);
  await clearScreen();
  expect(actGroups()).toEqual([]);
  await draw(
    <>
      <Everywhere />
      <CasePage isResponsible={false} />
      <KeysDialog isOpen onClose={() => undefined} />
    </>,
  );
  expect(listed()).toEqual(['Go to', 'g ui.keys.then d', 'Desk']);
});

test('what a key does is what the screen says now, not what it said first', async () => {
  const done: string[] = [];
  function Page({ reference }: { reference: string }) {
    useActs('This case', [{ name: 'Note', keys: ['n'], run: () => void done.push(reference) }]);
    return null;
  }
  let turnTo: (reference: string) => void = () => undefined;
  function Screen() {
    const [reference, setReference] = useState('NM-2026-0001');
    turnTo = setReference;
    return <Page reference={reference} />;
  }
  await draw(<Screen />);
  await act(async () => turnTo('NM-2026-0002'));
  await press('n');
  expect(done).toEqual(['NM-2026-0002']);
});

test('keys are switched off for one person, on this device', () => {
  setKeysOwner('aminata');
  switchKeys(false);
  expect(areKeysOn()).toBe(false);
  setKeysOwner('boris');
  expect(areKeysOn()).toBe(true);
  setKeysOwner('aminata');
  expect(areKeysOn()).toBe(false);
  switchKeys(true);
  setKeysOwner('aminata');
  expect(areKeysOn()).toBe(true);
});
