/** What somebody turns to the mechanism for. */
export const interestAims = ['find_expertise', 'offer_help', 'other'] as const;
export type InterestAim = (typeof interestAims)[number];

/** For whom the sender says they speak; a person checks it before a request is filed. */
export const speaksForWhom = ['government', 'organisation', 'myself'] as const;
export type SpeaksFor = (typeof speaksForWhom)[number];

/** What became of an interest (the mechanism’s rules, "Words"). */
export const interestOutcomes = ['converted', 'answered', 'dismissed'] as const;
export type InterestOutcome = (typeof interestOutcomes)[number];

/** Until its address is confirmed an interest is nobody's to read; then it waits to be triaged. */
export const interestStatuses = ['unconfirmed', 'waiting', ...interestOutcomes] as const;
export type InterestStatus = (typeof interestStatuses)[number];

/** What can happen to an interest. */
export const interestActs = ['confirm', 'convert', 'answer', 'dismiss', 'reopen'] as const;
export type InterestAct = (typeof interestActs)[number];
