/** The status of a case, in the order of its life; `caseStatus` in lifecycle.ts says when each holds. */
export const caseStatuses = [
  'submitted',
  'scoping',
  'networking',
  'formalising',
  'engaged',
  'on_hold',
  'closed',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** What an open case can be; on hold stands beside the way. */
export type OpenStatus = Exclude<CaseStatus, 'closed'>;
export const openStatuses: readonly OpenStatus[] = caseStatuses.filter(
  (status) => status !== 'closed',
);

/** The steps from request to terms, without the hold, which is no step. */
export const caseSteps = [
  'submitted',
  'scoping',
  'networking',
  'formalising',
  'engaged',
] as const satisfies readonly CaseStatus[];
export type CaseStep = (typeof caseSteps)[number];

export const caseOutcomes = [
  'completed',
  'advice_sufficed',
  'no_suitable_provider',
  'withdrawn',
  'referred_elsewhere',
  'not_eligible',
  'out_of_scope',
  'duplicate',
  'lapsed',
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What became of the commitment when a case closes. */
export const commitmentEffects = ['none', 'refined', 'new', 'implemented'] as const;
export type CommitmentEffect = (typeof commitmentEffects)[number];

export const commitmentStages = ['idea', 'drafting', 'refining', 'implementing'] as const;
export type CommitmentStage = (typeof commitmentStages)[number];

/** The four principles a request can serve. */
export const principles = [
  'transparency',
  'citizen_participation',
  'public_accountability',
  'technology_and_innovation',
] as const;
export type Principle = (typeof principles)[number];

export const requestLevels = ['national', 'local'] as const;
export type RequestLevel = (typeof requestLevels)[number];

/** Scoping's checklist (the mechanism’s rules, "readiness"). */
export const readinessKeys = [
  'goal',
  'mandate',
  'political_buy_in',
  'resources',
  'skills',
  'data',
  'gains_and_reasons',
  'commitment_named',
] as const;
export type ReadinessKey = (typeof readinessKeys)[number];
export const readinessStates = ['unknown', 'missing', 'partly', 'ready'] as const;
export type ReadinessState = (typeof readinessStates)[number];

export const logKinds = ['note', 'message', 'question', 'call', 'meeting', 'file'] as const;
export type LogKind = (typeof logKinds)[number];

/** How somebody was reached when something is recorded for them (the mechanism’s rules, "By proxy"). */
export const proxyChannels = [
  'phone',
  'in_person',
  'email',
  'letter',
  'video_call',
  'message',
] as const;
export type ProxyChannel = (typeof proxyChannels)[number];

/** The moves that can be somebody's turn. What a screen says of each comes from `moveTexts.<move>` in the locales. */
export const moves = [
  // the case manager's or the committee's
  'claim_case',
  'offer_first_introduction',
  'answer_question',
  'read_message',
  'read_revision',
  'resume_case',
  'redraft_introduction',
  'offer_introduction',
  'settle_offer',
  'circulate_terms',
  'revise_terms',
  'set_next_turn',
  'ask_how_it_went',
  'close_case',
  'decide_consultation',
  // the parties'
  'answer_case_manager',
  'confirm_revision',
  'answer_introduction',
  'write_in_dialogue',
  'agree_terms',
  'select_providers',
  // anybody's, set by hand in free words
  'follow_up',
  // nobody's
  'wait',
] as const;
export type Move = (typeof moves)[number];

/** Who holds a turn: the mechanism's own people, one organisation, or nobody until a date. */
export const turnHolders = ['case_manager', 'committee', 'organisation', 'nobody'] as const;
export type TurnHolder = (typeof turnHolders)[number];
