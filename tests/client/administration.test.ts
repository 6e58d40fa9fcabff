import { expect, test } from 'vitest';
import { foundPeople } from '../../client/features/accounts/found-people.ts';
import { isLastAdministrator } from '../../client/features/accounts/last-administrator.ts';
import type { ListedPerson } from '../../client/features/accounts/use-people.ts';
import { readTrailSearch } from '../../client/features/activity/trail-search.ts';
import { type ChainCheck, walkChain } from '../../client/features/activity/use-chain-check.ts';
import { changedSettings } from '../../client/features/registry/changed-settings.ts';
import { defaultSettings } from '../../shared/registry/settings.ts';

function aPerson(id: string, person: Partial<ListedPerson> = {}): ListedPerson {
  return {
    id,
    name: id,
    email: `${id}@example.org`,
    locale: 'en',
    disabledAt: null,
    staffRoles: [],
    memberships: [],
    canSignIn: true,
    ...person,
  };
}

test('the last administrator is the only one who still has access', () => {
  const first = aPerson('first', { staffRoles: ['administrator'] });
  const second = aPerson('second', { staffRoles: ['administrator', 'case_manager'] });
  const left = { ...second, disabledAt: '2026-01-01T00:00:00.000Z' };
  expect(isLastAdministrator([first, second], 'first')).toBe(false);
  expect(isLastAdministrator([first, left], 'first')).toBe(true);
  expect(isLastAdministrator([first, left], 'second')).toBe(false);
});

test('people are found by every word of name, address and organisation, whatever the accents', () => {
  const people = [
    aPerson('a', { name: 'Inès Ortega' }),
    aPerson('b', {
      name: 'Kofi Boateng',
      memberships: [
        {
          organisationId: 'o',
          organisationName: 'Ministère des Finances',
          organisationKind: 'public_body',
          role: 'contact',
        },
      ],
    }),
  ];
  const namesFor = (words: string) => foundPeople(people, words).map((person) => person.id);
  expect(namesFor('ines')).toEqual(['a']);
  expect(namesFor('kofi ministere')).toEqual(['b']);
  expect(namesFor('ines ministere')).toEqual([]);
  expect(namesFor('  ')).toEqual(['a', 'b']);
});

test('only settings that differ are changed', () => {
  const after = { ...defaultSettings, stalledAfterDays: 9, consultationPolicy: 'always' as const };
  expect(changedSettings(defaultSettings, after)).toEqual({
    consultationPolicy: 'always',
    stalledAfterDays: 9,
  });
  expect(changedSettings(after, after)).toEqual({});
});

test('an address narrows the trail by what makes sense, and by nothing else', () => {
  const person = '01a1fd8f-1c0d-75dd-8e60-b6d0b9577135';
  expect(readTrailSearch({ person, kind: 'cases' })).toEqual({ person, kind: 'cases' });
  expect(readTrailSearch({ person: 'mechanism' })).toEqual({ person: 'mechanism' });
  expect(readTrailSearch({ person: "x' or 1=1", kind: 'weather' })).toEqual({});
});

/** Walks a chain of 25 lines, ten at a time. */
async function walkTenByTen(isLeft = () => false, faultAt?: number): Promise<ChainCheck[]> {
  const told: ChainCheck[] = [];
  await walkChain(
    async (afterSeq) => {
      const checkedTo = Math.min(afterSeq + 10, 25);
      const isIn = faultAt !== undefined && faultAt > afterSeq && faultAt <= checkedTo;
      return {
        checkedTo,
        last: 25,
        faults: isIn ? [{ seq: faultAt, fault: 'line_altered' as const }] : [],
      };
    },
    (check) => told.push(check),
    isLeft,
  );
  return told;
}

test('the check goes along the whole chain, telling how far it is', async () => {
  const told = await walkTenByTen();
  expect(told.map(({ state, checked }) => `${state} ${checked}`)).toEqual([
    'running 0',
    'running 10',
    'running 20',
    'done 25',
  ]);
});

test('the check keeps what it found on the way', async () => {
  const told = await walkTenByTen(undefined, 7);
  expect(told.at(-1)).toMatchObject({ state: 'done', faults: [{ seq: 7, fault: 'line_altered' }] });
});

test('the check ends when the page is left, and says so when the server does not answer', async () => {
  expect((await walkTenByTen(() => true)).map(({ state }) => state)).toEqual(['running']);
  const told: ChainCheck[] = [];
  const broken = () => Promise.reject(new Error('no connection'));
  await walkChain(
    broken,
    (check) => told.push(check),
    () => false,
  );
  expect(told.at(-1)).toMatchObject({ state: 'failed' });
});
