import { describe, expect, test } from 'vitest';
import {
  isCirculating,
  isDrafting,
  isInForce,
  nextTermsState,
  storedState,
  type TermsAct,
  type TermsState,
  termsActs,
  termsState,
  termsStates,
} from '../../../shared/terms/lifecycle.ts';

/** Every state against every act, written out a second time: `-` is refused. */
const expected: Record<TermsState, Record<TermsAct, TermsState | '-'>> = {
  draft: {
    revise: 'draft',
    circulate: 'circulated',
    agree: '-',
    agree_as_last: '-',
    request_changes: '-',
    decline: '-',
    abandon: 'abandoned',
    amend: '-',
    end: '-',
  },
  circulated: {
    revise: '-',
    circulate: '-',
    agree: 'circulated',
    agree_as_last: 'in_force',
    request_changes: 'draft',
    decline: 'draft',
    abandon: 'abandoned',
    amend: '-',
    end: '-',
  },
  in_force: {
    revise: '-',
    circulate: '-',
    agree: '-',
    agree_as_last: '-',
    request_changes: '-',
    decline: '-',
    abandon: '-',
    amend: 'amendment_draft',
    end: 'ended',
  },
  amendment_draft: {
    revise: 'amendment_draft',
    circulate: 'amendment_circulated',
    agree: '-',
    agree_as_last: '-',
    request_changes: '-',
    decline: '-',
    abandon: 'in_force',
    amend: '-',
    end: 'ended',
  },
  amendment_circulated: {
    revise: '-',
    circulate: '-',
    agree: 'amendment_circulated',
    agree_as_last: 'in_force',
    request_changes: 'amendment_draft',
    decline: 'amendment_draft',
    abandon: 'in_force',
    amend: '-',
    end: 'ended',
  },
  ended: {
    revise: '-',
    circulate: '-',
    agree: '-',
    agree_as_last: '-',
    request_changes: '-',
    decline: '-',
    abandon: '-',
    amend: '-',
    end: '-',
  },
  abandoned: {
    revise: '-',
    circulate: '-',
    agree: '-',
    agree_as_last: '-',
    request_changes: '-',
    decline: '-',
    abandon: '-',
    amend: '-',
    end: '-',
  },
};

describe('every act in every state of terms', () => {
  for (const state of termsStates) {
    for (const act of termsActs) {
      const next = expected[state][act];
      test(`${act} when ${state}: ${next === '-' ? 'refused' : next}`, () => {
        expect(nextTermsState(state, act) ?? '-').toBe(next);
      });
    }
  }
});

test('what is stored says the state, and the state what is stored', () => {
  for (const state of termsStates) expect(termsState(storedState(state))).toBe(state);
});

test('while an amendment is under way the terms stay in force', () => {
  expect(storedState('amendment_circulated').status).toBe('in_force');
  expect(termsStates.filter(isInForce)).toEqual([
    'in_force',
    'amendment_draft',
    'amendment_circulated',
  ]);
});

test('the text is either being written or being agreed to, never both', () => {
  expect(termsStates.filter(isDrafting)).toEqual(['draft', 'amendment_draft']);
  expect(termsStates.filter(isCirculating)).toEqual(['circulated', 'amendment_circulated']);
});
