import type { LogKind } from '../cases/vocabulary.ts';

export const introductionStatuses = [
  'draft',
  'consulting',
  'offered',
  'open',
  'declined',
  'lapsed',
  'withdrawn',
  'concluded',
] as const;
export type IntroductionStatus = (typeof introductionStatuses)[number];

export const introductionOutcomes = ['engaged', 'advice_given', 'not_pursued', 'faded'] as const;
export type IntroductionOutcome = (typeof introductionOutcomes)[number];

/** Where one party of an introduction stands: not yet asked, asked, said yes or no, or dropped by the case manager. */
export const partyStates = ['not_asked', 'asked', 'yes', 'no', 'dropped'] as const;
export type PartyState = (typeof partyStates)[number];

/** When the committee is asked before an offer; `never` unless the settings say otherwise (the mechanism’s rules). */
export const consultationPolicies = ['never', 'always', 'on_conflict'] as const;
export type ConsultationPolicy = (typeof consultationPolicies)[number];

export const consultationResults = ['no_objection', 'objection', 'chair_fallback'] as const;
export type ConsultationResult = (typeof consultationResults)[number];

/** What a party writes in a dialogue; what was said in a call or meeting anybody there may note down. */
export const dialogueKinds = [
  'message',
  'call',
  'meeting',
  'file',
] as const satisfies readonly LogKind[];
export type DialogueKind = (typeof dialogueKinds)[number];
