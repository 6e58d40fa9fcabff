import { z } from 'zod';
import { turnAfterWaiting } from '../../shared/introductions/turns.ts';
import { dateOf } from '../../shared/working-days.ts';
import { found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { dialoguesToWake } from './find-queries.ts';
import { loadIntroduction } from './queries.ts';
import { writeTurn } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * On the date until which nobody owed anything, a dialogue is the case manager's again: they ask how it went.
 * Source: the mechanism’s rules, "Words" (turn: nobody's until a date).
 */
export const wakeDialogues = defineCommand({
  name: 'introductions.wakeDialogues',
  input: z.object({}),
  async run(ctx): Promise<{ woken: number }> {
    const ids = await dialoguesToWake(ctx.tx, dateOf(ctx.at));
    for (const introductionId of ids) {
      const { row, facts } = found(await loadIntroduction(ctx.tx, introductionId));
      await writeTurn(ctx.tx, row.id, turnAfterWaiting(found(facts.turn), ctx.at));
      await tellCase(ctx, row.case_id, row.id);
      await ctx.record({
        name: 'introduction.wait_over',
        caseId: row.case_id,
        subjectId: row.id,
      });
    }
    return { woken: ids.length };
  },
});
