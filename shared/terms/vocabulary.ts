export const termsStatuses = ['draft', 'circulated', 'in_force', 'ended', 'abandoned'] as const;
export type TermsStatus = (typeof termsStatuses)[number];

/** The sections of terms of engagement, in their order (the mechanism’s rules). */
export const termsSections = [
  'purpose',
  'scope_and_deliverables',
  'roles_and_responsibilities',
  'timeline',
  'resources_and_costs',
  'communication_and_expectations',
  'openness_and_confidentiality',
  'review_changes_and_ending',
] as const;
export type TermsSection = (typeof termsSections)[number];

/** What an agreement held elsewhere is. */
export const elsewhereKinds = ['memorandum', 'exchange_of_letters', 'contract', 'other'] as const;
export type ElsewhereKind = (typeof elsewhereKinds)[number];

export const termsAnswerKinds = ['changes_requested', 'declined'] as const;
export type TermsAnswerKind = (typeof termsAnswerKinds)[number];

/** Where an amendment of terms in force stands; until it is agreed by all the old text stands. */
export const amendmentStates = ['draft', 'circulated'] as const;
export type AmendmentState = (typeof amendmentStates)[number];
