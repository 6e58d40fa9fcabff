import type { NewTurn } from '../cases/turns.ts';
import { isCirculating, isDrafting, type TermsState } from './lifecycle.ts';
import { nextReportOn, type ReportKind } from './reports.ts';

/** What decides whose move it is in terms. */
export type TermsTurnFacts = {
  state: TermsState;
  /** A party requested changes to the current version or declined it. */
  answered: boolean;
  awaitedOrganisationIds: readonly string[];
  agreeByAt: string | null;
  inForceAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
  reported: readonly ReportKind[];
};

/**
 * Whose move it is in terms: while drafting the case manager’s, while circulating each party’s that has
 * not agreed, during the engagement nobody’s until the next check, and after the end the case manager’s
 * until the closure report is written.
 * Source: the mechanism’s rules, "The terms of engagement" and "turn".
 */
export function termsTurns(facts: TermsTurnFacts): NewTurn[] {
  if (isDrafting(facts.state)) {
    return [{ holder: 'case_manager', move: facts.answered ? 'revise_terms' : 'circulate_terms' }];
  }
  if (isCirculating(facts.state)) {
    return facts.awaitedOrganisationIds.map((organisationId) => ({
      holder: 'organisation' as const,
      organisationId,
      move: 'agree_terms' as const,
      ...(facts.agreeByAt ? { dueAt: facts.agreeByAt } : {}),
    }));
  }
  if (facts.state === 'in_force' && facts.inForceAt) {
    const next = nextReportOn({ ...facts, inForceAt: facts.inForceAt });
    return next ? [{ holder: 'nobody', move: 'wait', untilOn: next.on }] : [];
  }
  if (facts.state === 'ended' && !facts.reported.includes('closure')) {
    return [{ holder: 'case_manager', move: 'ask_how_it_went' }];
  }
  return [];
}
