import { describe, expect, test } from 'vitest';
import type { PersonActor, StaffRole } from '../../../shared/actor.ts';
import { expressInterestInput } from '../../../shared/interests/input.ts';
import { interestLifecycle, interestStatus } from '../../../shared/interests/lifecycle.ts';
import { networkOf } from '../../../shared/interests/limits.ts';
import { canReopenInterest, canTriage } from '../../../shared/interests/permissions.ts';
import { interestActs, interestStatuses } from '../../../shared/interests/vocabulary.ts';
import { interestWords } from '../../support/interest-factories.ts';

function staff(...staffRoles: StaffRole[]): PersonActor {
  return {
    kind: 'person',
    personId: 'p',
    name: 'P',
    locale: 'en',
    staffRoles,
    memberships: [],
    conflictOrganisationIds: ['own'],
  };
}
const waiting = { status: 'waiting', organisationIds: [] } as const;
const facts = (status: (typeof interestStatuses)[number], organisationIds: string[] = []) => ({
  status,
  organisationIds,
});

describe('the status of an interest', () => {
  test('is what became of it, and before that whether its address is confirmed', () => {
    expect(interestStatus({ confirmedAt: null, outcome: null })).toBe('unconfirmed');
    expect(interestStatus({ confirmedAt: '2026-01-01', outcome: null })).toBe('waiting');
    expect(interestStatus({ confirmedAt: '2026-01-01', outcome: 'answered' })).toBe('answered');
  });

  test('is reached from another by what people do, and by nothing else', () => {
    const reached = Object.values(interestLifecycle).flatMap((acts) => Object.values(acts));
    expect([...new Set(reached)].sort()).toEqual(
      interestStatuses.filter((status) => status !== 'unconfirmed').sort(),
    );
    const known = Object.values(interestLifecycle).flatMap((acts) => Object.keys(acts));
    expect([...new Set(known)].sort()).toEqual([...interestActs].sort());
  });
});

describe('triage', () => {
  test.each([
    ['a government contact', { ...staff(), staffRoles: [] }, facts('waiting'), 'only_staff'],
    ['an administrator', staff('administrator'), facts('waiting'), 'only_staff'],
    ['a committee member', staff('committee_member'), facts('waiting'), 'only_case_manager'],
    [
      'a conflicted case manager',
      staff('case_manager'),
      facts('waiting', ['own']),
      'conflict_of_interest',
    ],
    ['a case manager too early', staff('case_manager'), facts('unconfirmed'), 'not_found'],
    ['a case manager too late', staff('case_manager'), facts('answered'), 'already_done'],
  ] as const)('is refused to %s', (_who, actor, interest, reason) => {
    const decision = canTriage(actor as PersonActor, interest, 'answer');
    expect(decision).toEqual({ allowed: false, reason });
  });

  test('is any case manager’s', () => {
    expect(
      canTriage(staff('case_manager'), { ...waiting, organisationIds: [] }, 'convert'),
    ).toEqual({
      allowed: true,
    });
  });

  test('is taken back only where it was a dismissal', () => {
    const manager = staff('case_manager');
    expect(canReopenInterest(manager, facts('dismissed')).allowed).toBe(true);
    for (const status of ['waiting', 'answered', 'converted'] as const) {
      expect(canReopenInterest(manager, facts(status))).toEqual({
        allowed: false,
        reason: 'not_in_this_status',
      });
    }
  });
});

describe('what somebody writes', () => {
  test('names the organisation they speak for; who speaks for themselves names none', () => {
    const nameless = interestWords({ organisation: '  ' });
    expect(expressInterestInput.safeParse(nameless).error?.issues[0]).toMatchObject({
      path: ['organisation'],
      message: 'blank',
    });
    expect(expressInterestInput.safeParse({ ...nameless, speaksFor: 'myself' }).success).toBe(true);
  });

  test.each([
    ['without a text', { message: ' \n ' }],
    ['longer than two pages', { message: 'x'.repeat(5001) }],
    ['without an address', { email: 'nobody' }],
    ['from no country there is', { countryCode: 'QQ' }],
  ])('is refused %s', (_what, wrong) => {
    expect(expressInterestInput.safeParse(interestWords(wrong)).success).toBe(false);
  });
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
