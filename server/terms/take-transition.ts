import { nextTermsState, type TermsAct, type TermsState } from '../../shared/terms/lifecycle.ts';
import { DomainError } from '../domain-error.ts';

/** The state an act leads to; refuses `not_in_this_status` where the lifecycle has no such transition. */
export function takeTransition(state: TermsState, act: TermsAct): TermsState {
  const next = nextTermsState(state, act);
  if (!next) throw new DomainError('not_in_this_status');
  return next;
}
