import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor, StaffRole } from '../../../shared/actor.ts';
import {
  canTakeStep,
  confirmBy,
  isConfirmationOverdue,
  type ListingStep,
  listingTransition,
} from '../../../shared/directory/lifecycle.ts';
import {
  canAddExpert,
  canConfirmListing,
  canDecideListing,
  canDisputeListing,
  canProposeListing,
  canPublishListing,
  canReviseListing,
  canSeeListing,
  canWithdrawListing,
} from '../../../shared/directory/permissions.ts';
import { type ListingStatus, listingStatuses } from '../../../shared/directory/vocabulary.ts';

const organisationId = 'the organisation';

function person(
  staffRoles: StaffRole[],
  memberOf: string | null = null,
  conflictOrganisationIds: string[] = [],
): PersonActor {
  return {
    kind: 'person',
    personId: 'somebody',
    name: 'Somebody',
    locale: 'en',
    staffRoles,
    memberships: memberOf
      ? [{ organisationId: memberOf, role: 'contact', opensOrganisationIds: [memberOf] }]
      : [],
    conflictOrganisationIds,
  };
}

const actors = {
  anyone: { kind: 'anyone' },
  link: { kind: 'link', personId: 'somebody', linkId: 'a link' },
  owner: person([], organisationId),
  stranger: person([], 'another'),
  manager: person(['case_manager']),
  conflictedManager: person(['case_manager'], organisationId, [organisationId]),
  member: person(['committee_member']),
  chair: person(['committee_chair']),
  conflictedChair: person(['committee_chair'], null, [organisationId]),
  administrator: person(['administrator']),
  system: { kind: 'system', doing: 'test' },
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

describe('the steps of a listing', () => {
  const leadsTo: Record<ListingStep, Partial<Record<ListingStatus, ListingStatus>>> = {
    publish: { proposed: 'published' },
    dispute: { proposed: 'disputed', published: 'disputed' },
    uphold: { disputed: 'published' },
    remove: { disputed: 'withdrawn' },
    withdraw: { proposed: 'withdrawn', published: 'withdrawn', disputed: 'withdrawn' },
    propose_again: { withdrawn: 'proposed' },
  };
  const all = (Object.keys(leadsTo) as ListingStep[]).flatMap((step) =>
    listingStatuses.map((status) => [step, status, leadsTo[step][status]] as const),
  );
  test.each(all)('%s from %s leads to %s', (step, status, to) => {
    expect(listingTransition(status, step)?.to).toBe(to);
    expect(canTakeStep(status, step)).toEqual(
      to ? { allowed: true } : { allowed: false, reason: 'not_in_this_status' },
    );
  });
});

describe('who may do what', () => {
  const rules = {
    write: (who: Who) => canReviseListing(actors[who], { organisationId, status: 'published' }),
    propose: (who: Who) => canProposeListing(actors[who], organisationId, null),
    confirm: (who: Who) => canConfirmListing(actors[who], { organisationId, status: 'published' }),
    withdraw: (who: Who) =>
      canWithdrawListing(actors[who], { organisationId, status: 'published' }),
    publish: (who: Who) => canPublishListing(actors[who], { organisationId, status: 'proposed' }),
    dispute: (who: Who) => canDisputeListing(actors[who], { organisationId, status: 'published' }),
    decide: (who: Who) => canDecideListing(actors[who], { organisationId, status: 'disputed' }),
    addExpert: (who: Who) => canAddExpert(actors[who]),
  };
  const writing: Record<Who, string> = {
    anyone: 'sign_in_needed',
    link: 'sign_in_needed',
    owner: 'yes',
    stranger: 'not_yours',
    manager: 'yes',
    conflictedManager: 'yes',
    member: 'not_yours',
    chair: 'not_yours',
    conflictedChair: 'not_yours',
    administrator: 'not_yours',
    system: 'yes',
  };
  const expected: Record<keyof typeof rules, Record<Who, string>> = {
    write: writing,
    propose: writing,
    confirm: writing,
    withdraw: writing,
    publish: {
      ...writing,
      owner: 'only_case_manager',
      stranger: 'only_case_manager',
      conflictedManager: 'conflict_of_interest',
      member: 'only_case_manager',
      chair: 'only_case_manager',
      conflictedChair: 'only_case_manager',
      administrator: 'only_case_manager',
    },
    dispute: {
      ...writing,
      owner: 'only_staff',
      stranger: 'only_staff',
      conflictedManager: 'conflict_of_interest',
      member: 'yes',
      chair: 'yes',
      conflictedChair: 'conflict_of_interest',
      administrator: 'only_staff',
    },
    decide: {
      ...writing,
      owner: 'only_committee',
      stranger: 'only_committee',
      manager: 'only_committee',
      conflictedManager: 'only_committee',
      member: 'yes',
      chair: 'yes',
      conflictedChair: 'conflict_of_interest',
      administrator: 'only_committee',
      // The mechanism itself decides nothing for the committee.
      system: 'sign_in_needed',
    },
    addExpert: {
      ...writing,
      owner: 'only_case_manager',
      stranger: 'only_case_manager',
      member: 'only_case_manager',
      chair: 'only_case_manager',
      conflictedChair: 'only_case_manager',
      administrator: 'only_case_manager',
    },
  };
  const cases = (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) =>
    (Object.keys(actors) as Who[]).map((who) => [rule, who, expected[rule][who]] as const),
  );
  test.each(cases)('%s as %s: %s', (rule, who, answer) => {
    const decision = rules[rule](who);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(answer);
  });

  const seen: Record<ListingStatus, Who[]> = {
    published: Object.keys(actors) as Who[],
    proposed: [
      'owner',
      'manager',
      'conflictedManager',
      'member',
      'chair',
      'conflictedChair',
      'system',
    ],
    disputed: [
      'owner',
      'manager',
      'conflictedManager',
      'member',
      'chair',
      'conflictedChair',
      'system',
    ],
    withdrawn: [
      'owner',
      'manager',
      'conflictedManager',
      'member',
      'chair',
      'conflictedChair',
      'system',
    ],
  };
  test.each(listingStatuses)('a %s listing is seen by those it should be', (status) => {
    const who = (Object.keys(actors) as Who[]).filter((name) =>
      canSeeListing(actors[name], { organisationId, status }),
    );
    expect(who).toEqual(seen[status]);
  });

  test.each<[ListingStatus | null, boolean]>([
    [null, true],
    ['withdrawn', true],
    ['proposed', false],
    ['published', false],
    ['disputed', false],
  ])('an organisation whose listing is %s may propose one: %s', (status, may) => {
    expect(canProposeListing(actors.owner, organisationId, status).allowed).toBe(may);
  });

  test.each<[ListingStatus, boolean, boolean]>([
    ['proposed', true, true],
    ['published', true, true],
    ['disputed', true, false],
    ['withdrawn', false, false],
  ])('a %s listing may be revised: %s, confirmed: %s', (status, revised, confirmed) => {
    const listing = { organisationId, status };
    expect(canReviseListing(actors.owner, listing).allowed).toBe(revised);
    expect(canConfirmListing(actors.owner, listing).allowed).toBe(confirmed);
  });
});

describe('when a listing has to be confirmed', () => {
  test.each([
    ['2026-03-02T09:00:00.000Z', 6, '2026-09-02T09:00:00.000Z'],
    ['2026-08-31T09:00:00.000Z', 6, '2027-02-28T09:00:00.000Z'],
    ['2027-08-31T23:59:59.999Z', 6, '2028-02-29T23:59:59.999Z'],
    ['2026-12-31T00:00:00.000Z', 2, '2027-02-28T00:00:00.000Z'],
  ])('confirmed at %s, every %i months: by %s', (confirmedAt, months, by) => {
    expect(confirmBy(confirmedAt, months)).toBe(by);
    expect(isConfirmationOverdue(confirmedAt, months, by)).toBe(false);
    expect(
      isConfirmationOverdue(confirmedAt, months, new Date(Date.parse(by) + 1).toISOString()),
    ).toBe(true);
  });
});
