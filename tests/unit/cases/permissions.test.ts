import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '../../../shared/actor.ts';
import type { CaseFacts } from '../../../shared/cases/access.ts';
import { type CaseAct, caseActs, isActIn } from '../../../shared/cases/lifecycle.ts';
import {
  canAssign,
  canConfirmRevision,
  canHandOver,
  canLend,
  canReadAsStaff,
  canSelect,
  canSubmit,
  caseAbilities,
} from '../../../shared/cases/permissions.ts';
import { type CaseStatus, caseStatuses } from '../../../shared/cases/vocabulary.ts';

function person(personId: string, more: Partial<PersonActor> = {}): PersonActor {
  return {
    kind: 'person',
    personId,
    name: personId,
    locale: 'en',
    staffRoles: [],
    memberships: [],
    conflictOrganisationIds: [],
    ...more,
  };
}

function acting(personId: string, organisationId: string, opens = [organisationId]): PersonActor {
  const isFocalPoint = opens.length > 1;
  return person(personId, {
    memberships: [
      {
        organisationId,
        role: isFocalPoint ? 'focal_point' : 'contact',
        opensOrganisationIds: opens,
      },
    ],
  });
}

const actors = {
  anyone: { kind: 'anyone' },
  link: { kind: 'link', personId: 'contact', linkId: 'l' },
  government: acting('contact', 'ministry'),
  focalPoint: acting('focal', 'government', ['government', 'ministry']),
  otherGovernment: acting('other', 'elsewhere'),
  provider: acting('provider', 'ngo'),
  responsible: person('manager', { staffRoles: ['case_manager'] }),
  standIn: person('standIn', { staffRoles: ['case_manager'] }),
  otherManager: person('otherManager', { staffRoles: ['case_manager'] }),
  committee: person('member', { staffRoles: ['committee_member'] }),
  conflictedMember: person('conflicted', {
    staffRoles: ['committee_member', 'case_manager'],
    conflictOrganisationIds: ['ngo'],
  }),
  administrator: person('admin', { staffRoles: ['administrator'] }),
} satisfies Record<string, Actor>;
type ActorName = keyof typeof actors;

function facts(status: CaseStatus, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 'case',
    reference: 'NM-2026-0001',
    status,
    organisationId: 'ministry',
    contactPersonId: 'contact',
    managerId: status === 'submitted' ? null : 'manager',
    standInIds: status === 'submitted' ? [] : ['standIn'],
    partyOrganisationIds: ['ministry', 'ngo'],
    proposedRevision: null,
    version: 1,
    ...more,
  };
}

/** Who may do what, whenever the act exists in the status at all. */
const whoMay: Record<CaseAct, ActorName[]> = {
  claim: ['otherManager', 'standIn', 'responsible'],
  assign: ['committee'],
  handOver: ['responsible', 'committee'],
  lend: ['responsible', 'committee'],
  revise: ['government', 'focalPoint', 'responsible', 'standIn'],
  confirmRevision: ['government', 'focalPoint', 'responsible', 'standIn'],
  dropRevision: ['government', 'focalPoint', 'responsible', 'standIn'],
  setReadiness: ['responsible', 'standIn'],
  shortlist: ['responsible', 'standIn'],
  hold: ['responsible', 'standIn'],
  resume: ['responsible', 'standIn'],
  select: ['government', 'focalPoint', 'responsible', 'standIn'],
  close: ['responsible', 'standIn'],
  decline: ['otherManager', 'standIn', 'responsible', 'committee'],
  withdraw: ['government', 'focalPoint', 'responsible', 'standIn'],
  rateHelp: ['government', 'focalPoint', 'responsible', 'standIn'],
  reopen: ['responsible', 'standIn', 'committee'],
};

/** While nobody is responsible there is nobody to revise, confirm or withdraw for the government. */
function isExpected(name: ActorName, act: CaseAct, status: CaseStatus): boolean {
  if (!isActIn(status, act) || !whoMay[act].includes(name)) return false;
  const actsOfResponsible: CaseAct[] = ['revise', 'confirmRevision', 'dropRevision', 'withdraw'];
  const isStaff = name === 'responsible' || name === 'standIn';
  if (status === 'submitted' && isStaff) return !actsOfResponsible.includes(act);
  return true;
}

describe.each(caseStatuses)('a case that is %s', (status) => {
  describe.each(caseActs)('%s', (act) => {
    test.each(Object.keys(actors) as ActorName[])('by %s', (name) => {
      const needsProposal = act === 'confirmRevision' || act === 'dropRevision';
      const decision = caseAbilities(
        actors[name],
        facts(status, { proposedRevision: needsProposal ? 2 : null }),
      )[act];
      expect(decision.allowed).toBe(isExpected(name, act, status));
    });
  });
});

describe('refusals teach', () => {
  const reason = (decision: { allowed: boolean; reason?: string }) =>
    decision.allowed ? 'allowed' : decision.reason;

  test.each<ActorName>(['anyone', 'link', 'otherGovernment', 'provider', 'administrator'])(
    'the case does not exist for %s',
    (name) => {
      for (const decision of Object.values(caseAbilities(actors[name], facts('networking')))) {
        expect(reason(decision)).toBe('not_found');
      }
    },
  );

  test('conflicted staff are told of the conflict', () => {
    for (const decision of Object.values(
      caseAbilities(actors.conflictedMember, facts('networking')),
    )) {
      expect(reason(decision)).toBe('conflict_of_interest');
    }
  });

  test.each<[CaseAct, CaseStatus, ActorName, string]>([
    ['claim', 'scoping', 'otherManager', 'already_assigned'],
    ['claim', 'submitted', 'committee', 'only_case_manager'],
    ['claim', 'closed', 'otherManager', 'case_is_closed'],
    ['assign', 'scoping', 'responsible', 'only_committee'],
    ['hold', 'submitted', 'otherManager', 'not_assigned'],
    ['hold', 'scoping', 'otherManager', 'only_responsible_case_manager'],
    ['hold', 'scoping', 'government', 'only_responsible_case_manager'],
    ['resume', 'scoping', 'responsible', 'case_not_on_hold'],
    ['close', 'submitted', 'otherManager', 'not_assigned'],
    ['decline', 'scoping', 'otherManager', 'already_assigned'],
    ['decline', 'submitted', 'government', 'only_staff'],
    ['select', 'scoping', 'government', 'not_in_this_status'],
    ['select', 'on_hold', 'government', 'case_is_on_hold'],
    ['reopen', 'scoping', 'responsible', 'case_not_closed'],
    ['rateHelp', 'engaged', 'government', 'case_not_closed'],
    ['revise', 'closed', 'government', 'case_is_closed'],
    ['handOver', 'scoping', 'standIn', 'only_responsible_case_manager'],
    ['confirmRevision', 'scoping', 'government', 'no_revision_to_confirm'],
  ])('%s while %s by %s: %s', (act, status, name, expected) => {
    expect(reason(caseAbilities(actors[name], facts(status))[act])).toBe(expected);
  });

  test('a case manager drafts one revision at a time; the government may always revise', () => {
    const waiting = facts('scoping', { proposedRevision: 2 });
    expect(reason(caseAbilities(actors.responsible, waiting).revise)).toBe('revision_open');
    expect(caseAbilities(actors.government, waiting).revise.allowed).toBe(true);
  });

  test('a case manager speaks for the government by proxy only', () => {
    const waiting = facts('networking', { proposedRevision: 2 });
    expect(reason(canConfirmRevision(actors.responsible, waiting))).toBe('only_government');
    expect(reason(canSelect(actors.responsible, waiting))).toBe('only_government');
    expect(reason(canSelect(actors.government, waiting, { byProxy: true }))).toBe(
      'only_responsible_case_manager',
    );
    expect(canSelect(actors.responsible, waiting, { byProxy: true }).allowed).toBe(true);
  });

  test('a case is given only to a case manager without a conflict, and not to the one who has it', () => {
    const suits = { personId: 'x', isCaseManager: true, conflictOrganisationIds: [] };
    const toManager = { ...suits, personId: 'manager' };
    const toMember = { ...suits, isCaseManager: false };
    const toConflicted = { ...suits, conflictOrganisationIds: ['ngo'] };
    for (const [can, actor] of [
      [canAssign, actors.committee],
      [canHandOver, actors.responsible],
      [canLend, actors.responsible],
    ] as const) {
      const now = facts('scoping');
      expect(can(actor, now, suits).allowed).toBe(true);
      expect(reason(can(actor, now, toManager))).toBe('same_case_manager');
      expect(reason(can(actor, now, toMember))).toBe('not_a_case_manager');
      expect(reason(can(actor, now, toConflicted))).toBe('conflict_of_interest');
    }
    expect(
      reason(canLend(actors.responsible, facts('scoping'), { ...suits, personId: 'standIn' })),
    ).toBe('already_done');
  });

  test('staff whose own government asks are a party, and take no part in running the case', () => {
    const both = acting('both', 'ministry');
    const member = { ...both, staffRoles: ['committee_member', 'case_manager'] as const };
    const abilities = caseAbilities(
      { ...member, staffRoles: [...member.staffRoles] },
      facts('submitted'),
    );
    expect(reason(abilities.claim)).toBe('conflict_of_interest');
    expect(reason(abilities.assign)).toBe('conflict_of_interest');
    expect(abilities.withdraw.allowed).toBe(true);
    expect(abilities.readAsStaff.allowed).toBe(false);
  });
});

describe('who may submit a request', () => {
  test.each<[ActorName, boolean, boolean, string]>([
    ['government', false, true, ''],
    ['focalPoint', false, true, ''],
    ['otherGovernment', false, false, 'only_government'],
    ['otherManager', false, false, 'only_government'],
    ['otherManager', true, true, ''],
    ['government', true, false, 'only_case_manager'],
    ['committee', true, false, 'only_case_manager'],
    ['anyone', false, false, 'only_government'],
  ])('%s, by proxy %s', (name, byProxy, allowed, reason) => {
    const decision = canSubmit(actors[name], 'ministry', { byProxy });
    expect(decision).toEqual(allowed ? { allowed: true } : { allowed: false, reason });
  });

  test('not a case manager whose own government it is', () => {
    const manager = { ...actors.otherManager, conflictOrganisationIds: ['ministry'] };
    expect(canSubmit(manager, 'ministry', { byProxy: true })).toEqual({
      allowed: false,
      reason: 'conflict_of_interest',
    });
  });
});

test('notes, shortlist and readiness are open to staff without a conflict alone', () => {
  const readers = (Object.keys(actors) as ActorName[]).filter(
    (name) => canReadAsStaff(actors[name], facts('scoping')).allowed,
  );
  expect(readers).toEqual(['responsible', 'standIn', 'otherManager', 'committee']);
});
