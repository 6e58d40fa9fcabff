import { describe, expect, it } from 'vitest';
import {
  isConsultationNeeded,
  settleConsultation,
} from '../../../shared/introductions/consultation.ts';

describe('Consulting the committee', () => {
  for (const [policy, hasConflict, needed] of [
    ['never', false, false],
    ['never', true, false],
    ['always', false, true],
    ['always', true, true],
    ['on_conflict', false, false],
    ['on_conflict', true, true],
  ] as const) {
    it(`policy ${policy}, ${hasConflict ? 'a' : 'no'} conflict: ${needed ? 'asked' : 'not asked'}`, () => {
      expect(isConsultationNeeded(policy, hasConflict)).toBe(needed);
    });
  }

  const eligibleIds = ['amina', 'luis'];
  it('waits until every member has been heard', () => {
    expect(
      settleConsultation({ eligibleIds, opinions: [{ personId: 'amina', objects: false }] }),
    ).toBe('waiting');
  });
  it('is cleared when none of them objects', () => {
    const opinions = eligibleIds.map((personId) => ({ personId, objects: false }));
    expect(settleConsultation({ eligibleIds, opinions })).toBe('no_objection');
  });
  it('ends with the first objection', () => {
    expect(
      settleConsultation({ eligibleIds, opinions: [{ personId: 'luis', objects: true }] }),
    ).toBe('objection');
  });
  it('does not count somebody in conflict', () => {
    const opinions = [{ personId: 'conflicted', objects: true }];
    expect(settleConsultation({ eligibleIds, opinions })).toBe('waiting');
  });
  it('needs the chair’s fallback when all are in conflict', () => {
    expect(settleConsultation({ eligibleIds: [], opinions: [] })).toBe('chair_fallback');
  });
});
