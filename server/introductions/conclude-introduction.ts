import { concludeInput } from '../../shared/introductions/input.ts';
import { canConclude } from '../../shared/introductions/permissions.ts';
import type { IntroductionOutcome } from '../../shared/introductions/vocabulary.ts';
import { ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { linkFor, writeToParty } from './write-to-party.ts';

/** Ends a dialogue with its outcome, and asks everybody who met in it how useful it was. */
export async function concludeWith(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  end: { outcome: IntroductionOutcome; remark: string },
): Promise<void> {
  const { row, facts } = loaded;
  await takeStep(ctx.tx, row.id, stepOf(facts, 'conclude'), ctx.at, {
    ended_at: ctx.at,
    outcome: end.outcome,
    closing_remark: end.remark || null,
  });
  await tellCase(ctx, row.case_id, row.id);
  await ctx.record({
    name: 'introduction.concluded',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { number: row.number, outcome: end.outcome },
    content: { remark: end.remark || null },
  });
  for (const party of loaded.parties.filter((one) => one.state === 'yes')) {
    await writeToParty(ctx, loaded, party, {
      template: 'introductionConcluded',
      link: linkFor('rate_introduction', party, ctx.at),
      path: `/dialogues/${row.id}`,
    });
  }
}

/**
 * Concludes an introduction: engaged, advice given, not pursued or faded. Each party is asked for a rating by e-mail.
 * Refuses what `canConclude` refuses. Source: the mechanism’s rules, "The introduction".
 */
export const concludeIntroduction = defineCommand({
  name: 'introductions.conclude',
  input: concludeInput,
  async run(ctx, input): Promise<{ id: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    ensure(canConclude(ctx.actor, loaded.facts));
    await concludeWith(ctx, loaded, input);
    return { id: loaded.row.id };
  },
});
