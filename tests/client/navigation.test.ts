import { expect, test } from 'vitest';
import type { SignedInPerson } from '../../client/features/accounts/session.ts';
import { safeNext } from '../../client/features/accounts/sign-in.ts';
import { placeAt, placesOf, startPageOf } from '../../client/pages/shell/navigation.ts';
import type { StaffRole } from '../../shared/actor.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

const everyPage = {
  routesByPath: Object.fromEntries(
    'desk caseload decisions inbox cases directory requests offers dialogues terms listing people settings letters audit'
      .split(' ')
      .map((path) => [`/${path}`, {}]),
  ),
};

function aPerson(staffRoles: StaffRole[], ...kinds: OrganisationKind[]): SignedInPerson {
  return {
    id: 'p',
    name: 'Amara Diallo',
    email: 'amara@example.org',
    locale: 'en',
    timeZone: 'UTC',
    phone: null,
    staffRoles,
    memberships: kinds.map((organisationKind, at) => ({
      organisationId: `o${at}`,
      organisationName: 'An organisation',
      organisationKind,
      role: 'contact',
    })),
  };
}

const namesOf = (person: SignedInPerson) => placesOf(person, everyPage).map((place) => place.name);

test.each([
  ['a government contact', aPerson([], 'government'), 'requests offers dialogues terms listing'],
  ['a provider contact', aPerson([], 'ngo'), 'offers dialogues terms listing'],
  ['a case manager', aPerson(['case_manager']), 'desk inbox cases directory'],
  ['a committee member', aPerson(['committee_member']), 'caseload decisions inbox cases directory'],
  ['an administrator', aPerson(['administrator']), 'people settings letters audit'],
  [
    'a case manager who is on the committee',
    aPerson(['case_manager', 'committee_chair']),
    'desk caseload decisions inbox cases directory',
  ],
])('the bar of %s', (_who, person, names) => {
  expect(namesOf(person)).toEqual(names.split(' '));
});

test('somebody starts at the first place of the bar', () => {
  expect(startPageOf(aPerson(['case_manager']), everyPage)).toBe('/desk');
  expect(startPageOf(aPerson([], 'company'), everyPage)).toBe('/offers');
});

test.each([
  ['/cases/NM-2026-0042/brief', aPerson(['case_manager']), 'cases'],
  ['/terms/new', aPerson(['case_manager']), 'cases'],
  ['/dialogues/d', aPerson(['committee_member']), 'cases'],
  ['/terms/t', aPerson([], 'company'), 'terms'],
  ['/dialogues/d', aPerson(['case_manager'], 'ngo'), 'dialogues'],
  ['/terms/t', aPerson(['administrator']), undefined],
  ['/casesearch', aPerson(['case_manager']), undefined],
])('%s is in a place of the bar', (path, person, name) => {
  expect(placeAt(path, placesOf(person, everyPage))?.name).toBe(name);
});

test('a place without a page is not offered; with none, the account is', () => {
  expect(startPageOf(aPerson(['case_manager']), { routesByPath: {} })).toBe('/account');
});

test.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'people',
  '/sign-in?next=/sign-in',
  '',
  undefined,
])('%j is no place to go on to after signing in', (next) => {
  expect(safeNext(next)).toBeUndefined();
});

test.each(['/', '/people', '/cases/NM-2026-0042?tab=log#e1'])('%j is', (next) => {
  expect(safeNext(next)).toBe(next);
});
