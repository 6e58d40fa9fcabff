import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StaffRole } from '../../../shared/actor.ts';
import { askingKinds } from '../../../shared/registry/vocabulary.ts';
import type { SignedInPerson } from '../../features/accounts/session.ts';

const committee: StaffRole[] = ['committee_member', 'committee_chair', 'committee_deputy'];

const holds = (person: SignedInPerson, ...roles: StaffRole[]) =>
  roles.some((role) => person.staffRoles.includes(role));
const worksOnCases = (person: SignedInPerson) => holds(person, 'case_manager', ...committee);
const speaksForSomebody = (person: SignedInPerson) => person.memberships.length > 0;
const mayAskForHelp = (person: SignedInPerson) =>
  person.memberships.some((membership) => askingKinds.includes(membership.organisationKind));

/** In the order of the bar; the first one a person has is where they start. */
const places = [
  { to: '/desk', name: 'desk', isFor: (p: SignedInPerson) => holds(p, 'case_manager') },
  { to: '/caseload', name: 'caseload', isFor: (p: SignedInPerson) => holds(p, ...committee) },
  { to: '/decisions', name: 'decisions', isFor: (p: SignedInPerson) => holds(p, ...committee) },
  { to: '/cases', name: 'cases', isFor: worksOnCases },
  { to: '/directory', name: 'directory', isFor: worksOnCases },
  { to: '/requests', name: 'requests', isFor: mayAskForHelp },
  { to: '/offers', name: 'offers', isFor: speaksForSomebody },
  { to: '/dialogues', name: 'dialogues', isFor: speaksForSomebody },
  { to: '/terms', name: 'terms', isFor: speaksForSomebody },
  { to: '/listing', name: 'listing', isFor: speaksForSomebody },
  { to: '/people', name: 'people', isFor: (p: SignedInPerson) => holds(p, 'administrator') },
  { to: '/settings', name: 'settings', isFor: (p: SignedInPerson) => holds(p, 'administrator') },
  { to: '/letters', name: 'letters', isFor: (p: SignedInPerson) => holds(p, 'administrator') },
  { to: '/audit', name: 'audit', isFor: (p: SignedInPerson) => holds(p, 'administrator') },
] as const;

export type Place = (typeof places)[number];
export type NavigationLink = { to: string; label: string };

type KnownPaths = { routesByPath: object };

/** The places this person goes to, as far as they have a page: the union of what each of their roles needs. */
export function placesOf(person: SignedInPerson, router: KnownPaths): Place[] {
  return places.filter((place) => place.to in router.routesByPath && place.isFor(person));
}

/** Where somebody lands after signing in. */
export function startPageOf(person: SignedInPerson, router: KnownPaths): string {
  return placesOf(person, router)[0]?.to ?? '/account';
}

/** The links of the bar in the reader's language. */
export function useNavigation(person: SignedInPerson | null): NavigationLink[] {
  const { t } = useTranslation();
  const router = useRouter();
  if (!person) return [];
  return placesOf(person, router).map((place) => ({
    to: place.to,
    label: t(`shell.nav.${place.name}`),
  }));
}
