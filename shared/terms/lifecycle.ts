import type { AmendmentState, TermsStatus } from './vocabulary.ts';

/** Where terms stand: their status, and while an amendment of terms in force is under way, where that stands. */
export const termsStates = [
  'draft',
  'circulated',
  'in_force',
  'amendment_draft',
  'amendment_circulated',
  'ended',
  'abandoned',
] as const;
export type TermsState = (typeof termsStates)[number];

export const termsActs = [
  'revise',
  'circulate',
  'agree',
  'agree_as_last',
  'request_changes',
  'decline',
  'abandon',
  'amend',
  'end',
] as const;
export type TermsAct = (typeof termsActs)[number];

/**
 * Every transition there is. Source: the mechanism’s rules, "The terms of engagement".
 * A party that requests changes or declines sends the terms back to the case manager; abandoning an
 * amendment leaves the text in force as it stood; nothing leads out of `ended` and `abandoned`.
 */
const transitions: Record<TermsState, Partial<Record<TermsAct, TermsState>>> = {
  draft: { revise: 'draft', circulate: 'circulated', abandon: 'abandoned' },
  circulated: {
    agree: 'circulated',
    agree_as_last: 'in_force',
    request_changes: 'draft',
    decline: 'draft',
    abandon: 'abandoned',
  },
  in_force: { amend: 'amendment_draft', end: 'ended' },
  amendment_draft: {
    revise: 'amendment_draft',
    circulate: 'amendment_circulated',
    abandon: 'in_force',
    end: 'ended',
  },
  amendment_circulated: {
    agree: 'amendment_circulated',
    agree_as_last: 'in_force',
    request_changes: 'amendment_draft',
    decline: 'amendment_draft',
    abandon: 'in_force',
    end: 'ended',
  },
  ended: {},
  abandoned: {},
};

/** The state an act leads to, or undefined when the act is not possible in this state. */
export function nextTermsState(state: TermsState, act: TermsAct): TermsState | undefined {
  return transitions[state][act];
}

/** The state that the two stored columns say. */
export function termsState(stored: {
  status: TermsStatus;
  amendmentState: AmendmentState | null;
}): TermsState {
  if (stored.status !== 'in_force' || stored.amendmentState === null) return stored.status;
  return stored.amendmentState === 'draft' ? 'amendment_draft' : 'amendment_circulated';
}

/** The two stored columns of a state: the reverse of `termsState`. */
export function storedState(state: TermsState): {
  status: TermsStatus;
  amendmentState: AmendmentState | null;
} {
  if (state === 'amendment_draft') return { status: 'in_force', amendmentState: 'draft' };
  if (state === 'amendment_circulated') return { status: 'in_force', amendmentState: 'circulated' };
  return { status: state, amendmentState: null };
}

/** Whether the case manager is working on the text: a first draft or a draft amendment. */
export function isDrafting(state: TermsState): boolean {
  return state === 'draft' || state === 'amendment_draft';
}

/** Whether the parties are being asked to agree. */
export function isCirculating(state: TermsState): boolean {
  return state === 'circulated' || state === 'amendment_circulated';
}

/** Whether some text of these terms binds the parties today. */
export function isInForce(state: TermsState): boolean {
  return storedState(state).status === 'in_force';
}
