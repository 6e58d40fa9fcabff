import { useRouter, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../shared/actor.ts';
import { askingKinds } from '../../../shared/registry/vocabulary.ts';
import type { SignedInPerson } from '../../features/accounts/session.ts';

const committee: StaffRole[] = ['committee_member', 'committee_chair', 'committee_deputy'];

const holds = (person: SignedInPerson, ...roles: StaffRole[]) =>
  roles.some((role) => person.staffRoles.includes(role));
/** Case managers and the committee, as `isStaff` says it of who asks the server. */
export const worksOnCases = (person: SignedInPerson) => holds(person, 'case_manager', ...committee);
const speaksForSomebody = (person: SignedInPerson) => person.memberships.length > 0;
/** Whether requests come from an organisation they act for. */
export const mayAskForHelp = (person: SignedInPerson) =>
  person.memberships.some((membership) => askingKinds.includes(membership.organisationKind));

/**
 * In the order of the bar; the first one a person has is where they start. `key` follows `g`. What `holds` names is
 * reached through the place by those who have no place of that name.
 */
const places = [
  { to: '/desk', name: 'desk', key: 'd', isFor: (p: SignedInPerson) => holds(p, 'case_manager') },
  {
    to: '/caseload',
    name: 'caseload',
    key: 'l',
    isFor: (p: SignedInPerson) => holds(p, ...committee),
  },
  {
    to: '/decisions',
    name: 'decisions',
    key: 'v',
    isFor: (p: SignedInPerson) => holds(p, ...committee),
  },
  { to: '/inbox', name: 'inbox', key: 'i', isFor: worksOnCases },
  {
    to: '/cases',
    name: 'cases',
    key: 'c',
    isFor: worksOnCases,
    holds: ['/dialogues', '/terms'],
  },
  { to: '/directory', name: 'directory', key: 'p', isFor: worksOnCases },
  { to: '/requests', name: 'requests', key: 'r', isFor: mayAskForHelp },
  { to: '/offers', name: 'offers', key: 'o', isFor: speaksForSomebody },
  { to: '/dialogues', name: 'dialogues', key: 'x', isFor: speaksForSomebody },
  { to: '/terms', name: 'terms', key: 't', isFor: speaksForSomebody },
  { to: '/listing', name: 'listing', key: 'y', isFor: speaksForSomebody },
  {
    to: '/people',
    name: 'people',
    key: 'e',
    isFor: (p: SignedInPerson) => holds(p, 'administrator'),
  },
  {
    to: '/settings',
    name: 'settings',
    key: 's',
    isFor: (p: SignedInPerson) => holds(p, 'administrator'),
  },
  {
    to: '/letters',
    name: 'letters',
    key: 'm',
    isFor: (p: SignedInPerson) => holds(p, 'administrator'),
  },
  {
    to: '/audit',
    name: 'audit',
    key: 'a',
    isFor: (p: SignedInPerson) => holds(p, 'administrator'),
  },
] as const;

export type Place = (typeof places)[number];
export type NavigationLink = { to: string; label: string; key: string; isHere: boolean };

type KnownPaths = { routesByPath: object };

/** The places this person goes to, as far as they have a page: the union of what each of their roles needs. */
export function placesOf(person: SignedInPerson, router: KnownPaths): Place[] {
  return places.filter((place) => place.to in router.routesByPath && place.isFor(person));
}

const isBelow = (path: string, root: string) => path === root || path.startsWith(`${root}/`);

/** The one of somebody’s places that a path is in. */
export function placeAt(path: string, mine: readonly Place[]): Place | undefined {
  return (
    mine.find(({ to }) => isBelow(path, to)) ??
    mine.find((place) => 'holds' in place && place.holds.some((root) => isBelow(path, root)))
  );
}

/** Where somebody lands after signing in. */
export function startPageOf(person: SignedInPerson, router: KnownPaths): string {
  return placesOf(person, router)[0]?.to ?? '/account';
}

/** The links of the bar in the reader's language. */
export function useNavigation(person: SignedInPerson | null): NavigationLink[] {
  const { t } = useTranslation();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (!person) return [];
  const mine = placesOf(person, router);
  const here = placeAt(path, mine);
  return mine.map((place) => ({
    to: place.to,
    label: t(`shell.nav.${place.name}`),
    key: place.key,
    isHere: place === here,
  }));
}
