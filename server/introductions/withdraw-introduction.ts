import { withdrawInput } from '../../shared/introductions/input.ts';
import { canWithdraw } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { closeConsultation, takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { writeToParty } from './write-to-party.ts';

/** Takes an introduction back that is not open; everybody who was asked and had not said no is told. */
export async function takeBack(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  reason: string,
): Promise<void> {
  const { row, facts } = loaded;
  if (facts.consultation && !facts.consultation.closedAt) {
    await closeConsultation(ctx.tx, facts.consultation.id, {
      closed_at: ctx.at,
      result: null,
      reason: null,
      decided_by: null,
    });
  }
  await takeStep(ctx.tx, row.id, stepOf(facts, 'withdraw'), ctx.at, {
    ended_at: ctx.at,
    closing_remark: reason || null,
  });
  await tellCase(ctx, row.case_id, row.id);
  await ctx.record({
    name: 'introduction.withdrawn',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { number: row.number, statusBefore: row.status },
    content: { reason: reason || null },
  });
  for (const party of loaded.parties) {
    if (party.state === 'asked' || party.state === 'yes') {
      await writeToParty(ctx, loaded, party, { template: 'introductionWithdrawn' });
    }
  }
}

/** Takes an introduction back before it opens. Refuses what `canWithdraw` refuses. */
export const withdrawIntroduction = defineCommand({
  name: 'introductions.withdraw',
  input: withdrawInput,
  async run(ctx, input): Promise<{ id: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    ensure(canWithdraw(ctx.actor, loaded.facts));
    await takeBack(ctx, loaded, input.reason);
    return { id: loaded.row.id };
  },
});
