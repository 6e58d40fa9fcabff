import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { TRPCClientError } from '@trpc/client';
import { act } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Session } from '../../client/features/accounts/session.ts';
import { startTranslations } from '../../client/i18n.ts';
import { DeadLink } from '../../client/pages/dead-link.tsx';
import { queryClient, trpc } from '../../client/trpc.ts';
import { clearScreen, draw } from '../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(async () => {
  await clearScreen();
  queryClient.clear();
});

const manager = { id: 'p', staffRoles: ['case_manager'], memberships: [] };

function refused(reason: string): Error {
  const data = { code: 'CONFLICT', httpStatus: 409, reason };
  return new TRPCClientError('refused', {
    result: { error: { message: 'refused', code: -32009, data } },
  } as never);
}

/** The screen of a link that fails so, for somebody signed in or for nobody. */
async function open(error: Error, person: object | null): Promise<HTMLElement> {
  queryClient.setQueryData(trpc.accounts.whoAmI.queryKey(), { person } as unknown as Session);
  const root = createRootRoute({
    component: () => <DeadLink error={error} />,
    errorComponent: () => <h1>Try again</h1>,
  });
  const paths = ['/desk', '/sign-in'].map((path) =>
    createRoute({ getParentRoute: () => root, path }),
  );
  const router = createRouter({
    routeTree: root.addChildren(paths),
    history: createMemoryHistory({ initialEntries: ['/desk'] }),
  });
  await act(() => router.load());
  return draw(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

const wayOf = (place: HTMLElement) => {
  const link = place.querySelector('a');
  return [link?.textContent, link?.getAttribute('href')];
};

test('whoever is signed in is led to where they start', async () => {
  const place = await open(refused('link_used'), manager);
  expect(place.textContent).toContain('This link has been used. It works once.');
  expect(place.textContent).not.toContain('sign in');
  expect(wayOf(place)).toEqual(['Go to your start page', '/desk']);
});

test('whoever is not can sign in', async () => {
  const place = await open(refused('link_expired'), null);
  expect(place.textContent).toContain('This link is too old or was taken back.');
  expect(place.textContent).toContain('If you have an account, sign in');
  expect(wayOf(place)).toEqual(['Sign in', '/sign-in']);
});

test('a line that is down is no dead link', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = await open(new TRPCClientError('failed to fetch'), null);
  expect(place.querySelector('h1')?.textContent).toBe('Try again');
  silent.mockRestore();
});
