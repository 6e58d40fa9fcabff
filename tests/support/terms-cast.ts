import type { Actor, PersonActor, StaffRole } from '../../shared/actor.ts';
import type { CaseFacts } from '../../shared/cases/access.ts';
import type { Decision } from '../../shared/decision.ts';
import type { TermsState } from '../../shared/terms/lifecycle.ts';
import type { TermsFacts } from '../../shared/terms/permissions.ts';

function person(
  personId: string,
  more: {
    staffRoles?: StaffRole[];
    organisationId?: string;
    opens?: string[];
    conflicts?: string[];
  } = {},
): PersonActor {
  const memberships = more.organisationId
    ? [
        {
          organisationId: more.organisationId,
          role: more.opens ? ('focal_point' as const) : ('contact' as const),
          opensOrganisationIds: more.opens ?? [more.organisationId],
        },
      ]
    : [];
  return {
    kind: 'person',
    personId,
    name: personId,
    locale: 'en',
    staffRoles: more.staffRoles ?? [],
    memberships,
    conflictOrganisationIds: more.conflicts ?? [],
  };
}

/** Everybody who may come near terms, by what they are to them. */
export const actors = {
  anyone: { kind: 'anyone' },
  minister: person('minister', { organisationId: 'ministry' }),
  focalPoint: person('focal', { organisationId: 'government', opens: ['government', 'ministry'] }),
  director: person('director', { organisationId: 'institute' }),
  instituteContact: person('clerk', { organisationId: 'institute' }),
  otherProvider: person('outsider', { organisationId: 'company' }),
  directorByLink: { kind: 'link', personId: 'director', linkId: 'link' },
  strangerByLink: { kind: 'link', personId: 'outsider', linkId: 'link' },
  responsible: person('manager', { staffRoles: ['case_manager'] }),
  otherManager: person('manager2', { staffRoles: ['case_manager'] }),
  committee: person('member', { staffRoles: ['committee_member'] }),
  conflicted: person('member2', { staffRoles: ['committee_member'], conflicts: ['institute'] }),
  administrator: person('admin', { staffRoles: ['administrator'] }),
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];

export const caseFacts: CaseFacts = {
  id: 'case',
  reference: 'NM-2026-0042',
  status: 'formalising',
  organisationId: 'ministry',
  contactPersonId: 'minister',
  managerId: 'manager',
  standInIds: [],
  partyOrganisationIds: ['ministry', 'institute'],
  proposedRevision: null,
  version: 1,
};

/** The facts of terms between a ministry and an institute in a state, nobody having agreed. */
export function facts(state: TermsState, more: Partial<TermsFacts> = {}): TermsFacts {
  const wasAsked = state !== 'draft' && state !== 'abandoned';
  return {
    case: caseFacts,
    state,
    isElsewhere: false,
    current: {
      number: 1,
      sha256: 'a',
      parties: [
        { organisationId: 'ministry', signatoryPersonId: 'minister' },
        { organisationId: 'institute', signatoryPersonId: 'director' },
      ],
      isComplete: true,
      isAnswered: false,
    },
    agreements: [],
    askedOrganisationIds: wasAsked ? ['ministry', 'institute'] : [],
    askedPersonIds: wasAsked ? ['minister', 'director'] : [],
    reported: [],
    ...more,
  };
}

/** A decision as a word. */
export const told = (decision: Decision) => (decision.allowed ? 'allowed' : decision.reason);
export const forInstitute = {
  organisationId: 'institute',
  version: 1,
  sha256: 'a',
  isByProxy: false,
};
