import type { z } from 'zod';
import type { Proxy as RecordedFor } from '../../shared/cases/proxy.ts';
import type { respondInput } from '../../shared/introductions/input.ts';
import { settleOffer } from '../../shared/introductions/lifecycle.ts';
import { requireProxyPerson } from '../cases/require-proxy-person.ts';
import { found } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { followOffer, newDeadline } from './follow-offer.ts';
import { offerOf } from './offer-of.ts';
import { type LoadedIntroduction, loadIntroduction } from './queries.ts';
import { partyOf, stepOf } from './require-introduction.ts';
import { moveParty, takeStep } from './store.ts';
import { tellRecordedFor } from './tell-recorded-for.ts';
import { writeToManager } from './write-to-party.ts';

type Answer = Pick<z.output<typeof respondInput>, 'answer' | 'reason' | 'suggestion'>;

/** Takes an answer that is settled to be allowed, and does what follows from it. */
export async function takeAnswer(
  ctx: CommandContext,
  loaded: LoadedIntroduction,
  organisationId: string,
  answer: Answer,
  proxy?: RecordedFor,
): Promise<{ status: LoadedIntroduction['row']['status'] }> {
  const { row } = loaded;
  const party = partyOf(loaded.parties, organisationId);
  if (proxy) await requireProxyPerson(ctx, organisationId, proxy);
  await moveParty(ctx.tx, party, answer.answer === 'yes' ? 'say_yes' : 'say_no', {
    answered_at: ctx.at,
    answered_by:
      ctx.actor.kind === 'person' || ctx.actor.kind === 'link' ? ctx.actor.personId : null,
    reason: answer.reason || null,
    suggestion: answer.suggestion || null,
    for_person_id: proxy?.personId ?? null,
    proxy_channel: proxy?.channel ?? null,
    proxy_on: proxy?.on ?? null,
  });
  await takeStepAfterAnswer(ctx, row.id, answer.answer);
  await ctx.record({
    name: answer.answer === 'yes' ? 'introduction.accepted' : 'introduction.refused',
    caseId: row.case_id,
    subjectId: row.id,
    forPersonId: proxy?.personId ?? null,
    facts: { organisationId, number: row.number, ...(proxy ? { proxy } : {}) },
    content: { reason: answer.reason || null, suggestion: answer.suggestion || null },
  });
  await writeToManager(ctx, loaded, {
    template: answer.answer === 'yes' ? 'introductionAccepted' : 'introductionRefused',
    params: {
      organisation: party.organisation_name,
      reason: answer.reason,
      suggestion: answer.suggestion,
      ...(answer.suggestion ? { context: 'suggests' } : {}),
    },
  });
  await followOffer(ctx, row.id);
  if (proxy) await tellRecordedFor(ctx, loaded, organisationId, proxy, 'introduction_answered');
  return { status: found(await loadIntroduction(ctx.tx, row.id)).row.status };
}

/** The step an answer makes: a late yes reopens the offer where it can still come about. */
async function takeStepAfterAnswer(
  ctx: CommandContext,
  introductionId: string,
  answer: 'yes' | 'no',
): Promise<void> {
  const { facts } = found(await loadIntroduction(ctx.tx, introductionId));
  if (facts.status === 'offered') {
    await takeStep(ctx.tx, introductionId, stepOf(facts, 'answer'), ctx.at);
    return;
  }
  const deadline = await newDeadline(ctx);
  const settled = settleOffer(
    { ...offerOf(facts), answerByAt: deadline, remindersSent: 0 },
    ctx.at,
  );
  if (settled === 'declined') {
    const event = facts.status === 'lapsed' ? 'decline' : 'answer';
    await takeStep(ctx.tx, introductionId, stepOf(facts, event), ctx.at);
  } else if (answer === 'yes') {
    await takeStep(ctx.tx, introductionId, stepOf(facts, 'late_yes'), ctx.at, {
      answer_by_at: deadline,
      reminders_sent: Math.min(facts.remindersSent, 1),
      ended_at: null,
    });
  } else await takeStep(ctx.tx, introductionId, stepOf(facts, 'answer'), ctx.at);
}
