import { z } from 'zod';
import { settleOffer } from '../../shared/introductions/lifecycle.ts';
import { deadlineAfterReminder, nextReminderAt } from '../../shared/introductions/reminders.ts';
import { found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { runningOffers } from './find-queries.ts';
import { followOffer } from './follow-offer.ts';
import { offerOf } from './offer-of.ts';
import { type LoadedIntroduction, loadIntroduction } from './queries.ts';
import { stepOf } from './require-introduction.ts';
import { takeStep } from './store.ts';
import { tellCase } from './tell-case.ts';
import { linkFor, writeToParty } from './write-to-party.ts';

/** When the latest round of asking began, for the reminders' sake. */
function askedAt({ facts }: LoadedIntroduction): string {
  const asked = facts.parties.filter((party) => party.state === 'asked');
  return (
    asked
      .flatMap((party) => party.askedAt ?? [])
      .toSorted()
      .at(-1) ?? facts.draftedAt
  );
}

/** Reminds whoever has not answered, and leaves them time to. */
async function remind(ctx: CommandContext, loaded: LoadedIntroduction): Promise<void> {
  const { row, facts } = loaded;
  const remindersSent = facts.remindersSent + 1;
  const answerByAt = deadlineAfterReminder(
    {
      askedAt: askedAt(loaded),
      answerByAt: facts.answerByAt ?? ctx.at,
      remindersSent: facts.remindersSent,
    },
    ctx.at,
  );
  const asked = loaded.parties.filter((party) => party.state === 'asked');
  await takeStep(ctx.tx, row.id, stepOf(facts, 'remind'), ctx.at, {
    reminders_sent: remindersSent,
    answer_by_at: answerByAt,
  });
  await tellCase(ctx, row.case_id, row.id);
  await ctx.record({
    name: 'introduction.reminded',
    caseId: row.case_id,
    subjectId: row.id,
    facts: {
      remindersSent,
      answerByAt,
      organisationIds: asked.map((party) => party.organisation_id),
    },
  });
  for (const party of asked) {
    await writeToParty(ctx, loaded, party, {
      template: 'introductionReminder',
      params: { answerByAt },
      link: linkFor('answer_introduction', party, answerByAt),
    });
  }
}

/**
 * The mechanism's own work on offers: a reminder where one is due, then the end where two were not enough. Offers of
 * cases on hold are left alone. Run as often as one likes: it finds nothing left to do.
 * Source: the mechanism’s rules, "The introduction" and "Time targets".
 */
export const remindAndLapseOffers = defineCommand({
  name: 'introductions.remindAndLapse',
  input: z.object({}),
  async run(ctx): Promise<{ reminded: number; lapsed: number }> {
    let reminded = 0;
    let lapsed = 0;
    for (const introductionId of await runningOffers(ctx.tx)) {
      const loaded = found(await loadIntroduction(ctx.tx, introductionId));
      const { facts } = loaded;
      const isAwaited = facts.parties.some((party) => party.state === 'asked');
      if (!isAwaited || facts.answerByAt === null) continue;
      const dueAt = nextReminderAt({
        askedAt: askedAt(loaded),
        answerByAt: facts.answerByAt,
        remindersSent: facts.remindersSent,
      });
      if (dueAt !== null) {
        if (dueAt > ctx.at) continue;
        await remind(ctx, loaded);
        reminded += 1;
      } else if (facts.answerByAt <= ctx.at) {
        const settled = settleOffer(offerOf(facts), ctx.at);
        await followOffer(ctx, introductionId);
        if (settled === 'lapsed') lapsed += 1;
      }
    }
    return { reminded, lapsed };
  },
});
