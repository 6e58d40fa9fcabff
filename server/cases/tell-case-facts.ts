import type { CaseStatus } from '../../shared/cases/vocabulary.ts';
import type { CommandContext } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow } from './queries.ts';
import { updateCase } from './store.ts';

/** What later nouns tell a case about themselves; what is left out stays as it was. */
export type ToldFacts = {
  /** How many introductions were ever offered. */
  introductionsOffered?: number;
  /** How many terms are draft or circulated. */
  termsOpen?: number;
  termsInForce?: number;
  /** When the first introduction was offered; told once, later tellings change nothing. */
  firstOfferAt?: string;
};

/** Takes the facts a case's status follows from later nouns and rewrites the status in the same transaction. */
export async function tellCaseFacts(
  ctx: CommandContext,
  caseId: string,
  told: ToldFacts,
): Promise<CaseStatus> {
  const row = await getCaseRow(ctx.tx, caseId);
  const termsOpen = told.termsOpen ?? row.terms_open;
  const termsInForce = told.termsInForce ?? row.terms_in_force;
  const nowIf = (isSo: boolean) => (isSo ? ctx.at : null);
  await updateCase(ctx.tx, caseId, {
    introductions_offered: told.introductionsOffered ?? row.introductions_offered,
    terms_open: termsOpen,
    terms_in_force: termsInForce,
    first_offer_at: row.first_offer_at ?? told.firstOfferAt ?? null,
    first_formalised_at: row.first_formalised_at ?? nowIf(termsOpen + termsInForce > 0),
    first_engaged_at: row.first_engaged_at ?? nowIf(termsInForce > 0),
    last_movement_at: ctx.at,
  });
  return followFacts(ctx, caseId);
}
