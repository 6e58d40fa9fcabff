import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { PersonAccess } from '../../client/features/accounts/person-access.tsx';
import type { ListedPerson } from '../../client/features/accounts/use-people.ts';
import { startTranslations } from '../../client/i18n.ts';
import { queryClient } from '../../client/trpc.ts';
import { clearScreen, draw } from '../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

const person = {
  id: 'p',
  name: 'Amara Diallo',
  email: 'amara@example.org',
  staffRoles: ['administrator'],
  memberships: [],
  canSignIn: true,
  disabledAt: null,
} as unknown as ListedPerson;

/** What one reads without pointing at anything. */
async function read(isOwn: boolean, isLastAdministrator: boolean): Promise<string[]> {
  const place = await draw(
    <QueryClientProvider client={queryClient}>
      <PersonAccess person={person} isOwn={isOwn} isLastAdministrator={isLastAdministrator} />
    </QueryClientProvider>,
  );
  return [...place.querySelectorAll('p')].map((line) => line.textContent);
}

const signsIn = 'Amara Diallo can sign in as amara@example.org.';
const ownSessions = 'To sign yourself out everywhere, open your account.';

test('why one’s own access and sessions are not ended here stands beside the buttons', async () => {
  expect(await read(true, false)).toEqual([
    signsIn,
    ownSessions,
    'You cannot end your own access. Ask another administrator.',
  ]);
});

test('so does that somebody is the only administrator', async () => {
  const onlyOne = 'This is the only administrator. Name another one first.';
  expect(await read(true, true)).toEqual([signsIn, ownSessions, onlyOne]);
  await clearScreen();
  expect(await read(false, true)).toEqual([signsIn, onlyOne]);
});

test('where all can be done nothing is said about it', async () => {
  expect(await read(false, false)).toEqual([signsIn]);
});
