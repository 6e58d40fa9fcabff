import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsInStatus,
  caseActs,
  caseStatus,
  isActIn,
  type StatusFacts,
} from '../../../shared/cases/lifecycle.ts';
import { caseStatuses } from '../../../shared/cases/vocabulary.ts';

const none: StatusFacts = {
  closedAt: null,
  heldAt: null,
  managerId: null,
  introductionsOffered: 0,
  termsOpen: 0,
  termsInForce: 0,
};
const at = '2026-03-02T09:00:00.000Z';

const anyFacts = fc.record({
  closedAt: fc.option(fc.constant(at), { nil: null }),
  heldAt: fc.option(fc.constant(at), { nil: null }),
  managerId: fc.option(fc.uuid(), { nil: null }),
  introductionsOffered: fc.nat(3),
  termsOpen: fc.nat(2),
  termsInForce: fc.nat(2),
});

describe('the status of a case', () => {
  test.each<[string, Partial<StatusFacts>, string]>([
    ['nothing happened yet', {}, 'submitted'],
    ['a case manager is responsible', { managerId: 'm' }, 'scoping'],
    ['an introduction was offered', { managerId: 'm', introductionsOffered: 1 }, 'networking'],
    ['terms are drafted', { managerId: 'm', introductionsOffered: 1, termsOpen: 1 }, 'formalising'],
    ['terms are in force', { managerId: 'm', termsInForce: 1 }, 'engaged'],
    [
      'new terms are drafted while others are in force',
      { managerId: 'm', termsOpen: 1, termsInForce: 1 },
      'engaged',
    ],
    ['it is held during an engagement', { managerId: 'm', termsInForce: 1, heldAt: at }, 'on_hold'],
    ['it is closed while on hold', { managerId: 'm', heldAt: at, closedAt: at }, 'closed'],
    [
      'terms were abandoned',
      { managerId: 'm', introductionsOffered: 2, termsOpen: 0 },
      'networking',
    ],
  ])('when %s', (_title, facts, status) => {
    expect(caseStatus({ ...none, ...facts })).toBe(status);
  });

  test('closed goes before everything, on hold before all but closed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(caseStatus({ ...facts, closedAt: at })).toBe('closed');
        expect(caseStatus({ ...facts, closedAt: null, heldAt: at })).toBe('on_hold');
      }),
    );
  });

  test('reopening and resuming lead back to where the facts stand', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const standing = caseStatus({ ...facts, closedAt: null, heldAt: null });
        expect(['submitted', 'scoping', 'networking', 'formalising', 'engaged']).toContain(
          standing,
        );
        expect(caseStatus({ ...facts, closedAt: null, heldAt: null, managerId: null })).not.toBe(
          'scoping',
        );
      }),
    );
  });

  test('more of what is further never leads back', () => {
    const order = ['submitted', 'scoping', 'networking', 'formalising', 'engaged'];
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const open = { ...facts, closedAt: null, heldAt: null };
        const before = order.indexOf(caseStatus(open));
        for (const more of [
          { ...open, managerId: 'm' },
          { ...open, introductionsOffered: open.introductionsOffered + 1 },
          { ...open, termsOpen: open.termsOpen + 1 },
          { ...open, termsInForce: open.termsInForce + 1 },
        ]) {
          expect(order.indexOf(caseStatus(more))).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

describe('the acts of a case', () => {
  test('every act exists in some status', () => {
    for (const act of caseActs) {
      expect(
        caseStatuses.some((status) => isActIn(status, act)),
        act,
      ).toBe(true);
    }
  });

  test('a case can be ended from every status but closed, and reopened only then', () => {
    for (const status of caseStatuses) {
      const acts = actsInStatus[status];
      const canEnd = acts.includes('close') || acts.includes('decline');
      expect(canEnd, status).toBe(status !== 'closed');
      expect(acts.includes('withdraw'), status).toBe(status !== 'closed');
      expect(acts.includes('reopen'), status).toBe(status === 'closed');
    }
  });
});
