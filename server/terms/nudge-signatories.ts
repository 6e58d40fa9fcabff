import { nudgeSignatoriesInput } from '../../shared/terms/input.ts';
import { canNudgeSignatories } from '../../shared/terms/permissions.ts';
import { settleAgreement } from '../../shared/terms/settle-agreement.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireTerms } from './queries.ts';
import { agreeLink, letterParams } from './tell-signatories.ts';

/**
 * One click: writes to each signatory whose party has not agreed to the version that circulates, with a fresh link. It
 * changes no date; the desk is quiet about them until they stall again. Refuses what `canNudgeSignatories` refuses.
 * Source: the mechanism’s rules: "a nudge is one click".
 */
export const nudgeSignatories = defineCommand({
  name: 'terms.nudge',
  input: nudgeSignatoriesInput,
  async run(ctx, input): Promise<{ nudged: string[] }> {
    const stored = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    const { terms, facts, current } = stored;
    ensure(canNudgeSignatories(ctx.actor, facts));
    const { awaitedOrganisationIds } = settleAgreement(facts.current, facts.agreements);
    const awaited = current.content.parties.filter(({ organisationId }) =>
      awaitedOrganisationIds.includes(organisationId),
    );
    await ctx.record({
      name: 'terms.nudged',
      caseId: terms.case_id,
      subjectId: terms.id,
      facts: {
        number: terms.number,
        version: current.head.number,
        organisationIds: awaitedOrganisationIds,
      },
    });
    const agreeByAt = terms.agree_by_at ?? ctx.at;
    const isLate = agreeByAt < ctx.at;
    for (const party of awaited) {
      if (party.signatoryPersonId === null) continue;
      await ctx.mail({
        personId: party.signatoryPersonId,
        template: 'termsNudge',
        caseId: terms.case_id,
        params: {
          ...letterParams(stored),
          organisation: party.organisationName,
          capacity: party.capacity,
          agreeByAt,
          parties: current.content.parties.map((one) => one.organisationName).join('; '),
          ...(isLate ? { context: 'late' } : {}),
        },
        // Nudged after the date, they still have time to answer by it.
        link: agreeLink(current.head.id, isLate ? ctx.at : agreeByAt),
      });
    }
    return { nudged: awaited.map((party) => party.organisationName) };
  },
});
