import { reviseDraftInput } from '../../shared/introductions/input.ts';
import { canDraft, canReviseDraft } from '../../shared/introductions/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { columnsOf, readyParties } from './ready-parties.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { showIntroduction } from './show-introduction.ts';
import { closeConsultation, replaceParties, takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * Writes a draft anew. One the committee is being asked about, or has cleared, becomes a draft again: it was asked
 * about another text. Refuses what `canReviseDraft` and `readyParties` refuse, `conflict_of_interest`, and
 * `stale_version`, with what stands now, when somebody else was faster.
 */
export const reviseDraft = defineCommand({
  name: 'introductions.revise',
  input: reviseDraftInput,
  async run(ctx, input): Promise<{ version: number }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    const organisationIds = input.parties.map((party) => party.organisationId);
    ensure(canReviseDraft(ctx.actor, facts));
    ensure(canDraft(ctx.actor, facts.case, organisationIds));
    if (row.version !== input.version) {
      throw new DomainError('stale_version', {
        details: { theirs: await showIntroduction(ctx.tx, ctx.actor, loaded) },
      });
    }
    const parties = await readyParties(ctx, row.case_id, row.id, input.parties);
    if (facts.consultation && !facts.consultation.closedAt) {
      await closeConsultation(ctx.tx, facts.consultation.id, {
        closed_at: ctx.at,
        result: null,
        reason: null,
        decided_by: null,
      });
    }
    await replaceParties(ctx.tx, row.id, parties);
    await takeStep(
      ctx.tx,
      row.id,
      stepOf(facts, 'revise'),
      ctx.at,
      columnsOf(input, organisationIds.includes(facts.case.organisationId)),
    );
    await tellCase(ctx, row.case_id, row.id);
    await ctx.record({
      name: 'introduction.revised',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { organisationIds },
      content: { purpose: input.purpose, brief: input.brief },
    });
    return { version: row.version + 1 };
  },
});
