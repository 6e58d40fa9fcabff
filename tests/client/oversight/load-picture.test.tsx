import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { LoadPicture } from '../../../client/features/oversight/load-picture.tsx';
import { startTranslations } from '../../../client/i18n.ts';
import type { LoadedCase, ManagerLoad } from '../../../shared/oversight/caseload.ts';
import { clearScreen, draw } from '../../support/draw.tsx';

beforeAll(() => startTranslations());
afterEach(clearScreen);

const aCase = (
  reference: string | null,
  how: Partial<Pick<LoadedCase, 'isOverdue' | 'isOnHold'>> = {},
): LoadedCase => ({
  ...(reference === null
    ? { reference, title: null }
    : { reference, title: 'Licences one can look up' }),
  isOverdue: false,
  isOnHold: false,
  ...how,
});

async function drawLoads(loads: ManagerLoad[]): Promise<HTMLElement> {
  const rootRoute = createRootRoute({
    component: () => <LoadPicture loads={loads} narrowing={{ region: '011' }} />,
  });
  const router = createRouter({
    routeTree: rootRoute,
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  return draw(<RouterProvider router={router} />);
}

const loads: ManagerLoad[] = [
  {
    managerId: 'manager',
    name: 'Case manager A',
    cases: [aCase('NM-2026-0001', { isOverdue: true }), aCase(null)],
    lent: [{ managerId: 'other', name: 'Case manager D', count: 2 }],
    awayUntil: '2026-06-15',
  },
  {
    managerId: null,
    name: null,
    cases: [aCase('NM-2026-0002', { isOverdue: true })],
    lent: [],
    awayUntil: null,
  },
];

const targets = (place: HTMLElement) =>
  [...place.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.textContent]);

test('a case manager leads to their cases here, a square to its case, by a name that says how it stands', async () => {
  const place = await drawLoads(loads);
  expect(targets(place)).toEqual([
    ['/cases?region=011&manager=manager', 'Case manager A'],
    ['/cases/NM-2026-0001', 'Licences one can look up, NM-2026-0001: a move overdue'],
    ['/cases?region=011&manager=nobody', 'Nobody yet'],
    ['/cases/NM-2026-0002', 'Licences one can look up, NM-2026-0002: a move overdue'],
  ]);
  const figure = place.querySelector('figure');
  const heading = document.getElementById(figure?.getAttribute('aria-labelledby') ?? '');
  expect(heading?.textContent).toBe('Load per case manager');
});

test('a case in conflict leads nowhere and says why', async () => {
  const place = await drawLoads(loads);
  const closed = [...place.querySelectorAll('[title]')].find((mark) =>
    mark.getAttribute('title')?.startsWith('Conflict of interest'),
  );
  expect(closed?.tagName).toBe('SPAN');
  expect(closed?.textContent).toBe('Conflict of interest, closed to you: open');
});

test('who is away, and what is lent to whom, stands beside the squares', async () => {
  const place = await drawLoads(loads);
  const remarks = [...place.querySelectorAll('small')].map((remark) => remark.textContent);
  expect(remarks).toEqual(['2 lent by Case manager D', 'away until 15 Jun', 'one past its target']);
});

test('the picture is read as a list, too, a row a case', async () => {
  const place = await drawLoads(loads);
  const toggle = [...place.querySelectorAll('button')].find((one) =>
    one.textContent?.startsWith('Read as a list'),
  );
  expect(toggle?.getAttribute('aria-pressed')).toBe('false');
  await act(async () => toggle?.click());
  expect(toggle?.getAttribute('aria-pressed')).toBe('true');
  const rows = [...place.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ['Case manager A', 'NM-2026-0001 Licences one can look up', 'a move overdue'],
    ['Case manager A', 'Conflict of interest: closed to you', 'open'],
    ['Nobody yet', 'NM-2026-0002 Licences one can look up', 'a move overdue'],
  ]);
});

test('where nobody carries a case it says so, without an axis or a list', async () => {
  const place = await drawLoads([{ ...(loads[0] as ManagerLoad), cases: [] }]);
  expect(place.textContent).toContain('Nobody carries an open case here.');
  expect(place.querySelector('button, svg')).toBeNull();
});
