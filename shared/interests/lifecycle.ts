import type { InterestAct, InterestOutcome, InterestStatus } from './vocabulary.ts';

/**
 * The life of an interest: for each status, what may happen and what it leads to; anything not named here cannot
 * happen. Only a dismissal can be taken back: a case or a letter is out in the world.
 * Source: the mechanism’s rules, "Words" (interest).
 */
export const interestLifecycle: Record<
  InterestStatus,
  Partial<Record<InterestAct, InterestStatus>>
> = {
  unconfirmed: { confirm: 'waiting' },
  waiting: { convert: 'converted', answer: 'answered', dismiss: 'dismissed' },
  converted: {},
  answered: {},
  dismissed: { reopen: 'waiting' },
};

/** Where an interest stands: a function of whether its address was confirmed, and of what became of it. */
export function interestStatus(facts: {
  confirmedAt: string | null;
  outcome: InterestOutcome | null;
}): InterestStatus {
  if (facts.confirmedAt === null) return 'unconfirmed';
  return facts.outcome ?? 'waiting';
}
