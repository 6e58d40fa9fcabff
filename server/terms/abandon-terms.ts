import { prevailingText } from '../../shared/terms/content.ts';
import { abandonTermsInput } from '../../shared/terms/input.ts';
import { isCirculating } from '../../shared/terms/lifecycle.ts';
import { canAbandonTerms } from '../../shared/terms/permissions.ts';
import { ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { getContent, requireTerms, type StoredTerms } from './queries.ts';
import { saveState, voidAgreements } from './store.ts';
import { takeTransition } from './take-transition.ts';
import { tellCase } from './tell-case.ts';
import { tellSignatories } from './tell-signatories.ts';

/**
 * Gives up terms that are not in force, or an amendment: then the text in force stands as before. Those who
 * were asked are told. Refuses what `canAbandonTerms` refuses.
 * Source: the mechanism’s rules, "The terms of engagement".
 */
export const abandonTerms = defineCommand({
  name: 'terms.abandon',
  input: abandonTermsInput,
  async run(ctx, input): Promise<void> {
    const stored = await requireTerms(ctx.tx, ctx.actor, input.termsId);
    ensure(canAbandonTerms(ctx.actor, stored.facts));
    await abandon(ctx, stored, input.reason);
  },
});

/**
 * Voids what was agreed to an amendment that comes to nothing, and says what the terms' row tells of the text in force
 * again; nothing where none ever was.
 */
export async function returnToTextInForce(ctx: CommandContext, { terms, versions }: StoredTerms) {
  const standing = versions.find((version) => version.number === terms.in_force_version);
  await voidAgreements(ctx.tx, terms.id, standing?.id ?? null, ctx.at);
  if (!standing) return {};
  const content = await getContent(ctx.tx, standing.id);
  return {
    current_version: standing.number,
    starts_on: content.startsOn,
    ends_on: content.endsOn,
    title: prevailingText(content).title,
  };
}

/** The abandoning itself, for the command and, without a reason of its own, for cases that close. */
export async function abandon(
  ctx: CommandContext,
  stored: StoredTerms,
  reason: string | null,
): Promise<void> {
  const { terms, facts, current } = stored;
  const isAmendment = terms.in_force_version !== null;
  const standing = await returnToTextInForce(ctx, stored);
  await saveState(ctx.tx, terms.id, takeTransition(facts.state, 'abandon'), ctx.at, {
    agree_by_at: null,
    ...(isAmendment ? standing : { ended_at: ctx.at, ending_reason: reason }),
  });
  await tellCase(ctx, terms.id);
  await ctx.record({
    name: isAmendment ? 'terms.amendmentAbandoned' : 'terms.abandoned',
    caseId: terms.case_id,
    subjectId: terms.id,
    facts: { number: terms.number, version: current.head.number },
    content: { reason },
  });
  const wasAsked = isCirculating(facts.state) || current.head.circulated_at !== null;
  if (!wasAsked) return;
  const template = isAmendment ? 'amendmentAbandoned' : 'termsAbandoned';
  await tellSignatories(ctx, stored, {
    template,
    params: reason === null ? { context: 'closed' } : { text: reason },
  });
}
