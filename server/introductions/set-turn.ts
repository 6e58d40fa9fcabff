import type { z } from 'zod';
import {
  dialogueOrganisationIds,
  type IntroductionFacts,
} from '../../shared/introductions/access.ts';
import { setTurnInput, type turnInput } from '../../shared/introductions/input.ts';
import { canSetTurn } from '../../shared/introductions/permissions.ts';
import type { DialogueTurn } from '../../shared/introductions/turns.ts';
import { addDays, dateOf, endOfDay } from '../../shared/working-days.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { getSettings } from '../registry/queries.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { requireIntroduction, stepOf } from './require-introduction.ts';
import { takeStep, writeTurn } from './store.ts';
import { tellCase } from './tell-case.ts';

/**
 * The turn somebody set by hand. Refuses an organisation that is not in the dialogue (`not_found`) and a day that is
 * over (`date_in_the_past`); nobody's needs a day that is still to come.
 */
export async function turnSetByHand(
  ctx: CommandContext,
  facts: IntroductionFacts,
  chosen: z.output<typeof turnInput>,
): Promise<DialogueTurn> {
  const today = dateOf(ctx.at);
  const { stalledAfterDays } = await getSettings(ctx.tx);
  const common = { what: chosen.what || null, sinceAt: ctx.at };
  if (chosen.whose === 'nobody') {
    if (chosen.untilOn <= today) throw new DomainError('date_in_the_past', { field: 'untilOn' });
    return {
      ...common,
      holder: 'nobody',
      organisationIds: [],
      dueAt: null,
      untilOn: chosen.untilOn,
    };
  }
  if (chosen.dueOn && chosen.dueOn < today) {
    throw new DomainError('date_in_the_past', { field: 'dueOn' });
  }
  const dueAt = chosen.dueOn ? endOfDay(chosen.dueOn) : addDays(ctx.at, stalledAfterDays);
  if (chosen.whose === 'case_manager') {
    return { ...common, holder: 'case_manager', organisationIds: [], dueAt, untilOn: null };
  }
  const met = dialogueOrganisationIds(facts);
  if (!chosen.organisationIds.every((id) => met.includes(id))) {
    throw new DomainError('not_found', { field: 'organisationIds' });
  }
  return {
    ...common,
    holder: 'organisation',
    organisationIds: chosen.organisationIds,
    dueAt,
    untilOn: null,
  };
}

/**
 * The case manager says whose turn it is in a dialogue, what and by when, or that it is nobody's until a date.
 * Refuses what `canSetTurn` and `turnSetByHand` refuse. Source: the mechanism’s rules, "The introduction".
 */
export const setTurn = defineCommand({
  name: 'introductions.setTurn',
  input: setTurnInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { row, facts } = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    ensure(canSetTurn(ctx.actor, facts));
    const turn = await turnSetByHand(ctx, facts, input.turn);
    await takeStep(ctx.tx, row.id, stepOf(facts, 'set_turn'), ctx.at);
    await writeTurn(ctx.tx, row.id, turn);
    await tellCase(ctx, row.case_id, row.id);
    await ctx.record({
      name: 'introduction.turn_set',
      caseId: row.case_id,
      subjectId: row.id,
      facts: {
        holder: turn.holder,
        organisationIds: turn.organisationIds,
        dueAt: turn.dueAt,
        untilOn: turn.untilOn,
      },
      content: { what: turn.what },
    });
    return { id: row.id };
  },
});
