import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor, StaffRole } from '../../../shared/actor.ts';
import type { CaseFacts } from '../../../shared/cases/access.ts';
import type { Decision } from '../../../shared/decision.ts';
import { type TermsState, termsStates } from '../../../shared/terms/lifecycle.ts';
import {
  canAbandonTerms,
  canAgree,
  canAmendTerms,
  canCirculateTerms,
  canDecline,
  canDraftTerms,
  canEndTerms,
  canReport,
  canRequestChanges,
  canReviseTerms,
  type TermsFacts,
  termsAccess,
} from '../../../shared/terms/permissions.ts';

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

const actors = {
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
type ActorName = keyof typeof actors;
const actorNames = Object.keys(actors) as ActorName[];

const caseFacts: CaseFacts = {
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

function facts(state: TermsState, more: Partial<TermsFacts> = {}): TermsFacts {
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

const told = (decision: Decision) => (decision.allowed ? 'allowed' : decision.reason);
const forInstitute = { organisationId: 'institute', version: 1, sha256: 'a', isByProxy: false };

describe('who sees terms', () => {
  const seen: Record<ActorName, [draft: string, circulated: string]> = {
    anyone: ['none', 'none'],
    minister: ['none', 'government'],
    focalPoint: ['none', 'government'],
    director: ['none', 'party'],
    instituteContact: ['none', 'party'],
    otherProvider: ['none', 'none'],
    directorByLink: ['none', 'party'],
    strangerByLink: ['none', 'none'],
    responsible: ['responsible', 'responsible'],
    otherManager: ['staff', 'staff'],
    committee: ['staff', 'staff'],
    conflicted: ['none', 'none'],
    administrator: ['none', 'none'],
  };
  for (const name of actorNames) {
    test(`${name}: ${seen[name].join(', then ')}`, () => {
      const access = [facts('draft'), facts('circulated')].map((one) =>
        termsAccess(actors[name], one),
      );
      expect(access).toEqual(seen[name]);
    });
  }
});

describe('only the responsible case manager changes terms', () => {
  const acts = {
    revise: (actor: Actor) => canReviseTerms(actor, facts('draft')),
    circulate: (actor: Actor) => canCirculateTerms(actor, facts('draft'), true),
    abandon: (actor: Actor) => canAbandonTerms(actor, facts('circulated')),
    amend: (actor: Actor) => canAmendTerms(actor, facts('in_force')),
    end: (actor: Actor) => canEndTerms(actor, facts('in_force')),
  };
  for (const [act, decide] of Object.entries(acts)) {
    for (const name of actorNames) {
      const decision = told(decide(actors[name]));
      test(`${name} to ${act}: ${decision}`, () => {
        if (name === 'responsible') expect(decision).toBe('allowed');
        else expect(['not_found', 'only_responsible_case_manager']).toContain(decision);
        if (name === 'conflicted' || name === 'otherProvider') expect(decision).toBe('not_found');
      });
    }
  }

  test('drafting is the responsible case manager’s, on a case that is open', () => {
    expect(told(canDraftTerms(actors.responsible, caseFacts))).toBe('allowed');
    expect(told(canDraftTerms(actors.responsible, { ...caseFacts, status: 'closed' }))).toBe(
      'case_is_closed',
    );
    expect(told(canDraftTerms(actors.otherManager, caseFacts))).toBe(
      'only_responsible_case_manager',
    );
    expect(told(canDraftTerms(actors.minister, caseFacts))).toBe('only_responsible_case_manager');
    expect(told(canDraftTerms(actors.conflicted, caseFacts))).toBe('not_found');
    expect(told(canDraftTerms(actors.director, caseFacts))).toBe('not_found');
  });
});

describe('what circulates', () => {
  const draft = facts('draft');
  const cases: [string, TermsFacts, boolean, string][] = [
    ['complete terms between parties who have met', draft, true, 'allowed'],
    ['terms between parties who have not met', draft, false, 'parties_not_introduced'],
    [
      'a section nobody wrote',
      facts('draft', { current: { ...draft.current, isComplete: false } }),
      true,
      'terms_incomplete',
    ],
    [
      'a version a party asked to change',
      facts('draft', { current: { ...draft.current, isAnswered: true } }),
      true,
      'nothing_changed',
    ],
    [
      'terms of a closed case',
      facts('draft', { case: { ...caseFacts, status: 'closed' } }),
      true,
      'case_is_closed',
    ],
    ['terms that circulate already', facts('circulated'), true, 'not_in_this_status'],
  ];
  for (const [title, given, haveAllMet, expected] of cases) {
    test(`${title}: ${expected}`, () => {
      expect(told(canCirculateTerms(actors.responsible, given, haveAllMet))).toBe(expected);
    });
  }
});

describe('who agrees for the institute', () => {
  const expected: Record<ActorName, string> = {
    anyone: 'not_found',
    minister: 'only_named_signatory',
    focalPoint: 'only_named_signatory',
    director: 'allowed',
    instituteContact: 'only_named_signatory',
    otherProvider: 'not_found',
    directorByLink: 'allowed',
    strangerByLink: 'not_found',
    responsible: 'only_named_signatory',
    otherManager: 'only_named_signatory',
    committee: 'only_named_signatory',
    conflicted: 'not_found',
    administrator: 'not_found',
  };
  for (const name of actorNames) {
    test(`${name}: ${expected[name]}`, () => {
      expect(told(canAgree(actors[name], facts('circulated'), forInstitute))).toBe(expected[name]);
      expect(told(canDecline(actors[name], facts('circulated'), forInstitute))).toBe(
        expected[name],
      );
    });
  }

  test('anybody who acts for a party may ask for changes; asking commits nobody', () => {
    const ask = (name: ActorName) =>
      told(canRequestChanges(actors[name], facts('circulated'), forInstitute));
    expect(ask('instituteContact')).toBe('allowed');
    expect(ask('directorByLink')).toBe('allowed');
    expect(ask('minister')).toBe('only_named_signatory');
    expect(ask('otherProvider')).toBe('not_found');
  });

  test('only the responsible case manager records what somebody signed on paper', () => {
    const record = (name: ActorName) =>
      told(canAgree(actors[name], facts('circulated'), { ...forInstitute, isByProxy: true }));
    expect(record('responsible')).toBe('allowed');
    expect(record('otherManager')).toBe('only_responsible_case_manager');
    expect(record('director')).toBe('only_responsible_case_manager');
  });
});

describe('what is agreed to is exactly the version that circulates', () => {
  const agreed = {
    organisationId: 'institute',
    personId: 'director',
    version: 1,
    sha256: 'a',
    voided: false,
  };
  const closed = facts('circulated', { case: { ...caseFacts, status: 'closed' } });
  const cases: [string, TermsFacts, Partial<typeof forInstitute>, string][] = [
    ['an earlier version', facts('circulated'), { version: 0 }, 'version_not_current'],
    ['another text', facts('circulated'), { sha256: 'b' }, 'hash_differs'],
    [
      'for an organisation that is no party',
      facts('circulated'),
      { organisationId: 'company' },
      'only_party',
    ],
    ['a second time', facts('circulated', { agreements: [agreed] }), {}, 'agreed_already'],
    ['in a closed case', closed, {}, 'case_is_closed'],
  ];
  for (const [title, given, changes, expected] of cases) {
    test(`${title}: ${expected}`, () => {
      const target = { ...forInstitute, ...changes };
      expect(told(canAgree(actors.director, given, target))).toBe(expected);
      expect(told(canDecline(actors.director, given, target))).toBe(expected);
      if (changes.organisationId === undefined) {
        expect(told(canRequestChanges(actors.director, given, target))).toBe(expected);
      }
    });
  }

  for (const state of termsStates.filter(
    (one) => !['circulated', 'amendment_circulated'].includes(one),
  )) {
    test(`nobody agrees, declines or asks for changes when ${state}`, () => {
      const given = facts(state, {
        askedPersonIds: ['director'],
        askedOrganisationIds: ['institute'],
      });
      for (const decide of [canAgree, canDecline, canRequestChanges]) {
        expect(told(decide(actors.director, given, forInstitute))).toBe('not_in_this_status');
      }
    });
  }
});

describe('reports of an engagement', () => {
  const cases: [string, ActorName, TermsFacts, 'mid_term' | 'closure', string][] = [
    ['the case manager, in force', 'responsible', facts('in_force'), 'mid_term', 'allowed'],
    [
      'the government, during an amendment',
      'minister',
      facts('amendment_draft'),
      'closure',
      'allowed',
    ],
    ['the closure report after the end', 'responsible', facts('ended'), 'closure', 'allowed'],
    [
      'a mid-term check after the end',
      'responsible',
      facts('ended'),
      'mid_term',
      'not_in_this_status',
    ],
    [
      'before anything is in force',
      'responsible',
      facts('circulated'),
      'mid_term',
      'not_in_this_status',
    ],
    ['of abandoned terms', 'responsible', facts('abandoned'), 'closure', 'not_in_this_status'],
    [
      'a second mid-term check',
      'responsible',
      facts('in_force', { reported: ['mid_term'] }),
      'mid_term',
      'already_done',
    ],
    ['another party', 'director', facts('in_force'), 'closure', 'only_responsible_case_manager'],
    ['an outsider', 'otherProvider', facts('in_force'), 'closure', 'not_found'],
  ];
  for (const [title, name, given, kind, expected] of cases) {
    test(`${title}: ${expected}`, () => {
      expect(told(canReport(actors[name], given, kind))).toBe(expected);
    });
  }
});

test('an agreement held elsewhere is amended where it is held', () => {
  expect(told(canAmendTerms(actors.responsible, facts('in_force', { isElsewhere: true })))).toBe(
    'not_in_this_status',
  );
});

test('terms in force are ended, not abandoned, and on a closed case, too', () => {
  const closed = facts('in_force', { case: { ...caseFacts, status: 'closed' } });
  expect(told(canAbandonTerms(actors.responsible, closed))).toBe('not_in_this_status');
  expect(told(canEndTerms(actors.responsible, closed))).toBe('allowed');
  expect(told(canAmendTerms(actors.responsible, closed))).toBe('case_is_closed');
});
