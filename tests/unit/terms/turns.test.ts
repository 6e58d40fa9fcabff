import { describe, expect, test } from 'vitest';
import type { NewTurn } from '../../../shared/cases/turns.ts';
import { midTermDueOn, nextReportOn } from '../../../shared/terms/reports.ts';
import { type TermsTurnFacts, termsTurns } from '../../../shared/terms/turns.ts';

const facts: TermsTurnFacts = {
  state: 'draft',
  answered: false,
  awaitedOrganisationIds: ['x', 'institute'],
  agreeByAt: '2026-06-19T09:00:00.000Z',
  inForceAt: null,
  startsOn: null,
  endsOn: null,
  reported: [],
};
const inForce: Partial<TermsTurnFacts> = {
  state: 'in_force',
  awaitedOrganisationIds: [],
  inForceAt: '2026-06-10T09:00:00.000Z',
  startsOn: '2026-07-01',
  endsOn: '2026-12-31',
};
const theirs: NewTurn[] = ['x', 'institute'].map((organisationId) => ({
  holder: 'organisation',
  organisationId,
  move: 'agree_terms',
  dueAt: '2026-06-19T09:00:00.000Z',
}));

describe('whose move it is in terms', () => {
  const cases: [string, Partial<TermsTurnFacts>, NewTurn[]][] = [
    [
      'a first draft is the case manager’s to circulate',
      {},
      [{ holder: 'case_manager', move: 'circulate_terms' }],
    ],
    [
      'after requested changes the case manager revises',
      { answered: true },
      [{ holder: 'case_manager', move: 'revise_terms' }],
    ],
    ['circulated terms wait for each party that has not agreed', { state: 'circulated' }, theirs],
    [
      'a circulated amendment waits for them likewise',
      { ...inForce, state: 'amendment_circulated', awaitedOrganisationIds: ['x', 'institute'] },
      theirs,
    ],
    [
      'a draft amendment is the case manager’s',
      { ...inForce, state: 'amendment_draft' },
      [{ holder: 'case_manager', move: 'circulate_terms' }],
    ],
    [
      'an engagement is nobody’s until its mid-term check',
      inForce,
      [{ holder: 'nobody', move: 'wait', untilOn: '2026-09-30' }],
    ],
    [
      'after the mid-term check it is nobody’s until the end',
      { ...inForce, reported: ['mid_term'] },
      [{ holder: 'nobody', move: 'wait', untilOn: '2026-12-31' }],
    ],
    [
      'with the closure report written nobody owes anything',
      { ...inForce, reported: ['mid_term', 'closure'] },
      [],
    ],
    [
      'ended terms want a closure report',
      { ...inForce, state: 'ended' },
      [{ holder: 'case_manager', move: 'ask_how_it_went' }],
    ],
    ['ended and reported is done', { ...inForce, state: 'ended', reported: ['closure'] }, []],
    ['abandoned terms are nobody’s', { state: 'abandoned' }, []],
  ];
  for (const [title, changes, turns] of cases) {
    test(title, () => {
      expect(termsTurns({ ...facts, ...changes })).toEqual(turns);
    });
  }
});

test('the mid-term check is half-way, or after ninety days where no end is agreed', () => {
  const inForceAt = '2026-06-10T09:00:00.000Z';
  expect(midTermDueOn({ inForceAt, startsOn: '2026-07-01', endsOn: '2026-07-31' })).toBe(
    '2026-07-16',
  );
  expect(midTermDueOn({ inForceAt, startsOn: null, endsOn: null })).toBe('2026-09-08');
});

test('without an agreed end no closure report is planned: the case manager ends the terms', () => {
  const engagement = { inForceAt: '2026-06-10T09:00:00.000Z', startsOn: null, endsOn: null };
  expect(nextReportOn({ ...engagement, reported: ['mid_term'] })).toBeNull();
});
