import { startDraftInput } from '../../shared/cases/input.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { insertDraft } from './request-store.ts';

/**
 * Starts a request on the server, so that nothing typed is lost: it survives reload, sign-out and another device.
 * Anybody signed in may; whether they may send it is decided then. Refuses `sign_in_needed`.
 */
export const startDraft = defineCommand({
  name: 'cases.startDraft',
  input: startDraftInput,
  async run(ctx, input) {
    if (ctx.actor.kind !== 'person') throw new DomainError('sign_in_needed');
    const id = ctx.newId();
    await insertDraft(ctx.tx, {
      id,
      person_id: ctx.actor.personId,
      organisation_id: input.organisationId,
      content: input.content,
      created_at: ctx.at,
    });
    await ctx.record({ name: 'draft.started', subjectId: id });
    return { draftId: id, version: 1 };
  },
});
