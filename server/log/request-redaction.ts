import { redactionRequestInput } from '../../shared/log/input.ts';
import { canRequestRedaction } from '../../shared/log/permissions.ts';
import { administrators } from '../accounts/queries.ts';
import { requireCase } from '../cases/queries.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { getFile } from './file-queries.ts';
import { getLogEntryFacts } from './queries.ts';
import { isRedactionRequested } from './redaction-queries.ts';

/**
 * Asks the administrators to take out an entry or a file that stands in the wrong place. They are told where and why,
 * and nothing of the content. Refuses anyone but the responsible case manager (`only_responsible_case_manager`) and what
 * is redacted or asked for already (`already_done`).
 * Source: the mechanism’s rules: "redacted by an administrator at a case manager's request".
 */
export const requestRedaction = defineCommand({
  name: 'cases.requestRedaction',
  input: redactionRequestInput,
  async run(ctx, input): Promise<void> {
    const subject = await findSubject(ctx, input);
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, subject.caseId);
    ensure(canRequestRedaction(access, subject.isRedacted));
    if (await isRedactionRequested(ctx.tx, subject.id)) throw new DomainError('already_done');
    await ctx.record({
      name: 'log.redaction_requested',
      caseId: subject.caseId,
      subjectId: subject.id,
      facts: { of: input.entryId ? 'entry' : 'file', reason: input.reason },
    });
    const requestedBy = ctx.actor.kind === 'person' ? ctx.actor.name : '';
    for (const administrator of await administrators(ctx.tx)) {
      await ctx.mail({
        personId: administrator.personId,
        template: 'redactionRequested',
        caseId: subject.caseId,
        params: { reference: facts.reference, requestedBy, path: '/audit' },
      });
    }
  },
});

async function findSubject(
  ctx: CommandContext,
  input: { entryId?: string | undefined; fileId?: string | undefined },
): Promise<{ id: string; caseId: string; isRedacted: boolean }> {
  if (input.entryId) return found(await getLogEntryFacts(ctx.tx, input.entryId));
  const file = found(await getFile(ctx.tx, input.fileId ?? ''));
  return { id: file.id, caseId: found(file.case_id), isRedacted: file.redacted_at !== null };
}
