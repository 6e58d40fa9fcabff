import { saveDraftInput } from '../../shared/cases/input.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireDraft } from './draft-queries.ts';
import { updateDraft } from './request-store.ts';

/**
 * Keeps what was typed into a draft so far. Refuses `not_found` for another person's draft, `already_done` once it was
 * sent, and `stale_version` when it was saved elsewhere in between, with both sides in the details.
 */
export const saveDraft = defineCommand({
  name: 'cases.saveDraft',
  input: saveDraftInput,
  async run(ctx, input) {
    const draft = await requireDraft(ctx.tx, ctx.actor, input.draftId);
    if (draft.caseId) throw new DomainError('already_done');
    if (draft.version !== input.version) {
      throw new DomainError('stale_version', {
        details: {
          saved: draft,
          yours: { organisationId: input.organisationId, content: input.content },
        },
      });
    }
    const version = draft.version + 1;
    await updateDraft(ctx.tx, input.draftId, {
      organisationId: input.organisationId,
      content: input.content,
      version,
      at: ctx.at,
    });
    return { draftId: input.draftId, version };
  },
});
