import { discardDraftInput } from '../../shared/cases/input.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireDraft } from './draft-queries.ts';
import { deleteDraft } from './request-store.ts';

/** Throws a draft away. Refuses `not_found` for another person's draft, `already_done` once it was sent. */
export const discardDraft = defineCommand({
  name: 'cases.discardDraft',
  input: discardDraftInput,
  async run(ctx, input) {
    const draft = await requireDraft(ctx.tx, ctx.actor, input.draftId);
    if (draft.caseId) throw new DomainError('already_done');
    await deleteDraft(ctx.tx, input.draftId);
    await ctx.record({ name: 'draft.discarded', subjectId: input.draftId });
    return { draftId: input.draftId };
  },
});
