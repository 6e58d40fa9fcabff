import { describe, expect, test } from 'vitest';
import { termsStates } from '../../../shared/terms/lifecycle.ts';
import {
  canAgree,
  canDecline,
  canRequestChanges,
  type TermsFacts,
} from '../../../shared/terms/permissions.ts';
import {
  type ActorName,
  actorNames,
  actors,
  caseFacts,
  facts,
  forInstitute,
  told,
} from '../../support/terms-cast.ts';

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
