import { draftIntroductionInput } from '../../shared/introductions/input.ts';
import { canDraft } from '../../shared/introductions/permissions.ts';
import { requireCase } from '../cases/queries.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { nextIntroductionNumber } from './find-queries.ts';
import { columnsOf, readyParties } from './ready-parties.ts';
import { insertDraft, insertParties } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * Drafts an introduction: the purpose, the brief the parties will read, and who they are. Nobody outside learns of it.
 * Refuses what `canDraft` and `readyParties` refuse. Source: the mechanism’s rules, "The introduction".
 */
export const draftIntroduction = defineCommand({
  name: 'introductions.draft',
  input: draftIntroductionInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { facts } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    const organisationIds = input.parties.map((party) => party.organisationId);
    ensure(canDraft(ctx.actor, facts, organisationIds));
    const introductionId = ctx.newId();
    const parties = await readyParties(ctx, facts.id, introductionId, input.parties);
    const number = await nextIntroductionNumber(ctx.tx, facts.id);
    await insertDraft(ctx.tx, {
      id: introductionId,
      case_id: facts.id,
      number,
      ...columnsOf(input, organisationIds.includes(facts.organisationId)),
      drafted_by: ctx.actor.kind === 'person' ? ctx.actor.personId : facts.contactPersonId,
      drafted_at: ctx.at,
    });
    await insertParties(ctx.tx, parties);
    await tellCase(ctx, facts.id, introductionId);
    await ctx.record({
      name: 'introduction.drafted',
      caseId: facts.id,
      subjectId: introductionId,
      facts: { number, organisationIds },
      content: { purpose: input.purpose, brief: input.brief },
    });
    return { id: introductionId };
  },
});
