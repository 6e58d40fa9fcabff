import type { CommandContext } from '../run-command.ts';
import type { LoadedIntroduction } from './queries.ts';
import { partyOf, stepOf } from './require-introduction.ts';
import { takeStep, writeRating } from './store.ts';

/** Keeps a rating that is settled to be allowed. */
export async function takeRating(
  ctx: CommandContext,
  { row, facts, parties }: LoadedIntroduction,
  organisationId: string,
  given: { rating: number; comment: string },
): Promise<void> {
  await writeRating(ctx.tx, partyOf(parties, organisationId).id, { ...given, at: ctx.at });
  await takeStep(ctx.tx, row.id, stepOf(facts, 'rate'), ctx.at);
  await ctx.record({
    name: 'introduction.rated',
    caseId: row.case_id,
    subjectId: row.id,
    facts: { organisationId, rating: given.rating },
    content: { comment: given.comment || null },
  });
}
