import type { Actor, PersonActor, StaffRole } from '../../../shared/actor.ts';
import type { CaseStatus } from '../../../shared/cases/vocabulary.ts';
import type { IntroductionFacts, PartyFacts } from '../../../shared/introductions/access.ts';
import type { IntroductionStatus, PartyState } from '../../../shared/introductions/vocabulary.ts';

export const now = '2026-06-01T09:00:00.000Z';

function person(
  personId: string,
  { staff = [], of = [] }: { staff?: StaffRole[]; of?: string[] } = {},
): PersonActor {
  return {
    kind: 'person',
    personId,
    name: personId,
    locale: 'en',
    staffRoles: staff,
    memberships: of.map((organisationId) => ({
      organisationId,
      role: 'contact',
      opensOrganisationIds: [organisationId],
    })),
    conflictOrganisationIds: staff.length > 0 ? of : [],
  };
}

/** Everybody who might come along. */
export const actors = {
  'the responsible case manager': person('manager', { staff: ['case_manager'] }),
  'another case manager': person('other', { staff: ['case_manager'] }),
  'a committee member': person('member', { staff: ['committee_member'] }),
  'a conflicted chair': person('chair', { staff: ['committee_chair'], of: ['institute'] }),
  'the government': person('minister', { of: ['government'] }),
  'the institute': person('director', { of: ['institute'] }),
  'the institute by link': { kind: 'link', personId: 'director', linkId: 'link' },
  'another provider': person('stranger', { of: ['elsewhere'] }),
  'an administrator': person('admin', { staff: ['administrator'] }),
  anyone: { kind: 'anyone' },
} satisfies Record<string, Actor>;
export type Who = keyof typeof actors;

/** An introduction between the government and the institute, in a status that it could have come to. */
export function facts(
  status: IntroductionStatus,
  more: Partial<IntroductionFacts> & { states?: PartyState[]; caseStatus?: CaseStatus } = {},
): IntroductionFacts {
  const { states, caseStatus = 'networking', ...rest } = more;
  const met = status === 'open' || status === 'concluded';
  const isBefore = status === 'draft' || status === 'consulting';
  const [government, institute] =
    states ?? (met ? ['yes', 'yes'] : isBefore ? ['not_asked', 'not_asked'] : ['yes', 'asked']);
  const party = (
    organisationId: string,
    contactPersonId: string,
    state: PartyState,
  ): PartyFacts => ({
    id: `${organisationId}-party`,
    organisationId,
    contactPersonId,
    state,
    askedAt: state === 'not_asked' ? null : now,
    answeredAt: null,
    ratedAt: null,
  });
  return {
    id: 'introduction',
    case: {
      id: 'case',
      reference: 'NM-2026-0001',
      status: caseStatus,
      organisationId: 'government',
      contactPersonId: 'minister',
      managerId: 'manager',
      standInIds: [],
      partyOrganisationIds: isBefore ? ['government'] : ['government', 'institute'],
      proposedRevision: null,
      version: 1,
    },
    status,
    governmentFirst: false,
    nameWithheld: false,
    draftedAt: now,
    offeredAt: isBefore ? null : now,
    answerByAt: isBefore ? null : now,
    remindersSent: 0,
    openedAt: met ? now : null,
    endedAt: null,
    parties: [
      party('government', 'minister', government ?? 'yes'),
      party('institute', 'director', institute ?? 'asked'),
    ],
    consultation:
      status === 'consulting'
        ? { id: 'consultation', openedAt: now, closedAt: null, result: null, opinions: [] }
        : null,
    turn: met
      ? {
          holder: 'organisation',
          organisationIds: ['institute'],
          what: null,
          sinceAt: now,
          dueAt: now,
          untilOn: null,
        }
      : null,
    version: 1,
    ...rest,
  };
}
