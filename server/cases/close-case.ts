import type { z } from 'zod';
import type { CaseFacts } from '../../shared/cases/access.ts';
import { closeCaseInput } from '../../shared/cases/input.ts';
import { canClose } from '../../shared/cases/permissions.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { followFacts } from './follow-facts.ts';
import { getCaseRow, requireCase } from './queries.ts';
import { recordProxy } from './record-proxy.ts';
import { requireProxyPerson } from './require-proxy-person.ts';
import { endTurns, updateCase } from './store.ts';
import { writeAboutCase } from './write-about-case.ts';

/** What a case is closed with, whoever closes it. */
export type Closing = Omit<z.output<typeof closeCaseInput>, 'caseId'>;

/**
 * Closes a case once it is settled that the actor may. Refuses `duplicate_needs_the_other_case` when the outcome is
 * `duplicate` and the other is not named, not this one's other, or not visible to the actor.
 */
export async function closeWith(
  ctx: CommandContext,
  facts: CaseFacts,
  closing: Closing,
  letter: { template: string; to: 'government' | 'staff' },
): Promise<void> {
  const isDuplicate = closing.outcome === 'duplicate';
  if (isDuplicate && (!closing.duplicateOfId || closing.duplicateOfId === facts.id)) {
    throw new DomainError('duplicate_needs_the_other_case', { field: 'duplicateOfId' });
  }
  if (isDuplicate && closing.duplicateOfId) {
    await requireCase(ctx.tx, ctx.actor, closing.duplicateOfId);
  }
  const row = await getCaseRow(ctx.tx, facts.id);
  await updateCase(ctx.tx, facts.id, {
    closed_at: ctx.at,
    outcome: closing.outcome,
    closing_summary: closing.summary,
    alternative_offered: closing.alternativeOffered || null,
    duplicate_of_id: isDuplicate ? closing.duplicateOfId : null,
    commitment_effect: closing.commitmentEffect,
    commitment_before: closing.commitmentBefore || null,
    commitment_after: closing.commitmentAfter || null,
    held_at: null,
    hold_until_on: null,
    hold_reason: null,
    last_movement_at: ctx.at,
  });
  await endTurns(ctx.tx, facts.id, ctx.at);
  await followFacts(ctx, facts.id);
  await ctx.record({
    name: 'case.closed',
    caseId: facts.id,
    subjectId: facts.id,
    facts: {
      outcome: closing.outcome,
      statusBefore: facts.status,
      commitmentEffect: closing.commitmentEffect,
      duplicateOfId: isDuplicate ? closing.duplicateOfId : null,
      ...(closing.proxy ? { channel: closing.proxy.channel, saidOn: closing.proxy.on } : {}),
    },
    content: {
      summary: closing.summary,
      alternativeOffered: closing.alternativeOffered,
      commitmentBefore: closing.commitmentBefore,
      commitmentAfter: closing.commitmentAfter,
    },
    forPersonId: closing.proxy?.personId ?? null,
  });
  await writeAboutCase(ctx, row, {
    to: letter.to === 'government' ? row.contact_person_id : row.manager_id,
    audience: letter.to,
    template: letter.template,
    params: { summary: closing.summary, alternative: closing.alternativeOffered },
  });
}

/**
 * Closes a case with an outcome, a summary and what became of the commitment; the government is asked whether it was
 * helped. Open offers are withdrawn by introductions' own reaction. Refuses `not_found`, `only_responsible_case_manager`,
 * `not_assigned` (a request nobody took is declined), `case_is_closed`, `duplicate_needs_the_other_case`.
 * Source: the mechanism’s rules, "Closing".
 */
export const closeCase = defineCommand({
  name: 'cases.close',
  input: closeCaseInput,
  async run(ctx, { caseId, ...closing }) {
    const { facts } = await requireCase(ctx.tx, ctx.actor, caseId);
    ensure(canClose(ctx.actor, facts));
    if (closing.proxy) await requireProxyPerson(ctx, facts.organisationId, closing.proxy);
    await closeWith(ctx, facts, closing, { template: 'caseClosed', to: 'government' });
    const row = await getCaseRow(ctx.tx, facts.id);
    if (closing.proxy) await recordProxy(ctx, row, closing.proxy, 'case_closed');
    return { id: facts.id };
  },
});
