import type { IntroductionFacts } from '../../shared/introductions/access.ts';
import type { OfferFacts } from '../../shared/introductions/lifecycle.ts';

/** An introduction as the settling of its offer sees it. */
export function offerOf(facts: IntroductionFacts): OfferFacts {
  return {
    governmentId: facts.case.organisationId,
    governmentFirst: facts.governmentFirst,
    parties: facts.parties,
    answerByAt: facts.answerByAt,
    remindersSent: facts.remindersSent,
  };
}
