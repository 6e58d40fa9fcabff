import { caseTurns } from '../../shared/cases/turns.ts';
import type { CaseStatus } from '../../shared/cases/vocabulary.ts';
import { workingDaysBetween } from '../../shared/working-days.ts';
import { getSettings } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { getCaseFacts } from './fact-queries.ts';
import { getCaseRow } from './queries.ts';
import { replaceTurns, writeStatus } from './store.ts';
import { isAnswerOwed, isMoveOpenElsewhere, waitsForClaimSince } from './turn-queries.ts';

/**
 * Rewrites what follows from a case's facts: its status, whether the mechanism's clocks stand still, and its own open
 * moves. Whatever changes a fact calls it, in the same transaction, before the event is recorded.
 */
export async function followFacts(ctx: CommandContext, caseId: string): Promise<CaseStatus> {
  const row = await getCaseRow(ctx.tx, caseId);
  const isPaused =
    row.closed_at !== null ||
    row.held_at !== null ||
    (await isAnswerOwed(ctx.tx, caseId, row.organisation_id));
  const isOver = !isPaused && row.clock_paused_at !== null;
  const pausedWorkingDays =
    row.paused_working_days +
    (isOver && row.assigned_at ? workingDaysBetween(row.clock_paused_at ?? ctx.at, ctx.at) : 0);
  const status = await writeStatus(
    ctx.tx,
    caseId,
    {
      closedAt: row.closed_at,
      heldAt: row.held_at,
      managerId: row.manager_id,
      introductionsOffered: row.introductions_offered,
      termsOpen: row.terms_open,
      termsInForce: row.terms_in_force,
    },
    { pausedAt: isPaused ? (row.clock_paused_at ?? ctx.at) : null, pausedWorkingDays },
  );
  const facts = await getCaseFacts(ctx.tx, caseId);
  const turns = caseTurns(
    {
      status,
      organisationId: row.organisation_id,
      assignedAt: row.assigned_at,
      unassignedSinceAt: (await waitsForClaimSince(ctx.tx, caseId)) ?? ctx.at,
      holdUntilOn: row.hold_until_on,
      firstOfferAt: row.first_offer_at,
      isPaused,
      pausedWorkingDays,
      hasProposedRevision: (facts?.proposedRevision ?? null) !== null,
      isMoveOpenElsewhere: await isMoveOpenElsewhere(ctx.tx, caseId),
    },
    await getSettings(ctx.tx),
    ctx.at,
  );
  await replaceTurns(
    ctx.tx,
    { caseId, source: 'case', sourceId: caseId, now: ctx.at, newId: ctx.newId },
    turns,
  );
  return status;
}
