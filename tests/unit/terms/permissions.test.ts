import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import {
  canAbandonTerms,
  canAmendTerms,
  canCirculateTerms,
  canDraftTerms,
  canEndTerms,
  canReport,
  canReviseTerms,
  type TermsFacts,
  termsAccess,
} from '../../../shared/terms/permissions.ts';
import {
  type ActorName,
  actorNames,
  actors,
  caseFacts,
  facts,
  told,
} from '../../support/terms-cast.ts';

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
