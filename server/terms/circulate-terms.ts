import { circulateTermsInput } from '../../shared/terms/input.ts';
import { canCirculateTerms } from '../../shared/terms/permissions.ts';
import { addWorkingDays, dateOf, endOfDay } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { pairsNotMet } from './party-queries.ts';
import { requireTerms, type StoredTerms } from './queries.ts';
import { markCirculated, saveState } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { agreeLink, letterParams } from './tell-signatories.ts';

/**
 * Sends the current version to its parties, each signatory with a personal link to agree. Refuses what
 * `canCirculateTerms` refuses, with the pairs who have not met under `parties_not_introduced`,
 * `version_not_current` when another version than the one on the screen is current, and `date_in_the_past`.
 * Source: the mechanism’s rules: "Parties who have not met are introduced to each other before terms circulate".
 */
export const circulateTerms = defineCommand({
  name: 'terms.circulate',
  input: circulateTermsInput,
  async run(ctx, input): Promise<{ agreeByAt: string }> {
    const stored = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    const { terms, facts, current } = stored;
    const organisationIds = current.content.parties.map((party) => party.organisationId);
    const strangers = await pairsNotMet(ctx.tx, terms.case_id, organisationIds);
    const decision = canCirculateTerms(ctx.actor, facts, strangers.length === 0);
    if (!decision.allowed && decision.reason === 'parties_not_introduced') {
      throw new DomainError('parties_not_introduced', { details: { strangers } });
    }
    ensure(decision);
    if (input.version !== terms.current_version) throw new DomainError('version_not_current');
    if (input.agreeByOn && input.agreeByOn < dateOf(ctx.at)) {
      throw new DomainError('date_in_the_past', { field: 'agreeByOn' });
    }
    const { answerWithinWorkingDays } = await getSettings(ctx.tx);
    const agreeByAt = input.agreeByOn
      ? endOfDay(input.agreeByOn)
      : addWorkingDays(ctx.at, answerWithinWorkingDays);
    await markCirculated(ctx.tx, current.head.id, ctx.at);
    await saveState(ctx.tx, terms.id, takeTransition(facts.state, 'circulate'), ctx.at, {
      circulated_at: terms.circulated_at ?? ctx.at,
      agree_by_at: agreeByAt,
    });
    await tellCase(ctx, terms.id);
    await ctx.record({
      name: facts.state === 'draft' ? 'terms.circulated' : 'terms.amendmentCirculated',
      caseId: terms.case_id,
      subjectId: terms.id,
      facts: {
        number: terms.number,
        version: current.head.number,
        sha256: current.head.sha256,
        agreeByAt,
        organisationIds,
      },
    });
    await askSignatories(ctx, stored, agreeByAt);
    return { agreeByAt };
  },
});

/** One letter per party with its own link: somebody who signs for two organisations answers for each. */
async function askSignatories(
  ctx: CommandContext,
  stored: StoredTerms,
  agreeByAt: string,
): Promise<void> {
  const { terms, facts, current, versions } = stored;
  const isAgain = versions.some(
    (version) => version.circulated_at && version.number !== terms.in_force_version,
  );
  const firstTemplate = isAgain ? 'termsCirculatedAgain' : 'termsCirculated';
  const { parties } = current.content;
  for (const party of parties) {
    if (party.signatoryPersonId === null) continue;
    await ctx.mail({
      personId: party.signatoryPersonId,
      template: facts.state === 'amendment_draft' ? 'amendmentCirculated' : firstTemplate,
      caseId: terms.case_id,
      params: {
        ...letterParams(stored),
        organisation: party.organisationName,
        capacity: party.capacity,
        agreeByAt,
        remark: current.head.remark,
        parties: parties.map((one) => one.organisationName).join('; '),
      },
      link: agreeLink(current.head.id, agreeByAt),
    });
  }
}
