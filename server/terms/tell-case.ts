import { settleAgreement } from '../../shared/terms/settle-agreement.ts';
import { termsTurns } from '../../shared/terms/turns.ts';
import { setTurns } from '../cases/set-turns.ts';
import { tellCaseFacts } from '../cases/tell-case-facts.ts';
import { found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { countTerms, loadTerms } from './queries.ts';

/**
 * Tells the case what has become of one of its terms: whose move it is, and the facts its status follows.
 * Called after every change, so that neither can be forgotten. Nothing is anybody's move on a closed case.
 */
export async function tellCase(ctx: CommandContext, termsId: string): Promise<void> {
  const { terms, facts } = found(await loadTerms(ctx.tx, termsId));
  const { awaitedOrganisationIds } = settleAgreement(facts.current, facts.agreements);
  const turns =
    facts.case.status === 'closed'
      ? []
      : termsTurns({
          state: facts.state,
          answered: facts.current.isAnswered,
          awaitedOrganisationIds,
          agreeByAt: terms.agree_by_at,
          inForceAt: terms.in_force_at,
          startsOn: terms.starts_on,
          endsOn: terms.ends_on,
          reported: facts.reported,
        });
  await setTurns(ctx, { caseId: terms.case_id, source: 'terms', sourceId: termsId }, turns);
  await tellCaseFacts(ctx, terms.case_id, await countTerms(ctx.tx, terms.case_id));
}
