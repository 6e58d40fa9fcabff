import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import {
  type IntroductionAccess,
  type IntroductionFacts,
  introductionAccess,
} from '../../shared/introductions/access.ts';
import {
  type IntroductionEvent,
  type Transition,
  transition,
} from '../../shared/introductions/lifecycle.ts';
import { DomainError, found, notFound } from '../domain-error.ts';
import { type LoadedIntroduction, loadIntroduction } from './queries.ts';

export type SeenIntroduction = LoadedIntroduction & { access: IntroductionAccess };

/** An introduction the actor sees, with how much of it; refuses everybody else with `not_found`. */
export async function requireIntroduction(
  db: Reader,
  actor: Actor,
  introductionId: string,
): Promise<SeenIntroduction> {
  const loaded = found(await loadIntroduction(db, introductionId));
  const access = introductionAccess(actor, loaded.facts);
  if (access === 'none') notFound();
  return { ...loaded, access };
}

/** The lifecycle's step for an event; refuses `not_in_this_status` where there is none. */
export function stepOf(
  facts: Pick<IntroductionFacts, 'status'>,
  event: IntroductionEvent,
): Transition {
  const step = transition(facts.status, event);
  if (!step) throw new DomainError('not_in_this_status');
  return step;
}

/** A party of the introduction by its organisation. */
export function partyOf<P extends { organisation_id: string }>(
  parties: readonly P[],
  organisationId: string,
): P {
  return found(parties.find((party) => party.organisation_id === organisationId));
}
