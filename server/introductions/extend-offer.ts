import { extendInput } from '../../shared/introductions/input.ts';
import { canExtend } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { deadlineOf } from './offer-introduction.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { writeToParty } from './write-to-party.ts';

/**
 * Gives whoever has not answered until another day, and tells them. One reminder is still to come.
 * Refuses what `canExtend` refuses. Source: the mechanism’s rules, "The introduction".
 */
export const extendOffer = defineCommand({
  name: 'introductions.extend',
  input: extendInput,
  async run(ctx, input): Promise<{ answerByAt: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    const answerByAt = await deadlineOf(ctx, input.answerByOn);
    ensure(canExtend(ctx.actor, facts, answerByAt, ctx.at));
    await takeStep(ctx.tx, row.id, stepOf(facts, 'extend'), ctx.at, {
      answer_by_at: answerByAt,
      reminders_sent: Math.min(facts.remindersSent, 1),
    });
    await tellCase(ctx, row.case_id, row.id);
    await ctx.record({
      name: 'introduction.extended',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { answerByAt, answerByAtBefore: facts.answerByAt },
    });
    for (const party of loaded.parties.filter((one) => one.state === 'asked')) {
      await writeToParty(ctx, loaded, party, {
        template: 'introductionExtended',
        params: { answerByAt },
      });
    }
    return { answerByAt };
  },
});
