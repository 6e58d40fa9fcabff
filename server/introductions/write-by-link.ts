import { lineInput } from '../../shared/introductions/input.ts';
import { canWrite } from '../../shared/introductions/permissions.ts';
import { useLink } from '../accounts/use-link.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { findParty } from './find-queries.ts';
import { loadIntroduction } from './queries.ts';
import { writeEntry } from './write-entry.ts';

/**
 * Takes one message from whoever followed the link in their e-mail; it does that one thing, once.
 * Refuses what `useLink` and `canWrite` refuse.
 */
export const writeByLink = defineCommand({
  name: 'introductions.writeByLink',
  input: lineInput,
  async run(ctx, input): Promise<{ entryId: string }> {
    const { subjectId } = await useLink(ctx, 'write_in_dialogue');
    const party = found(await findParty(ctx.tx, subjectId));
    const loaded = found(await loadIntroduction(ctx.tx, party.introductionId));
    ensure(canWrite(ctx.actor, loaded.facts));
    return writeEntry(ctx, loaded, party.organisationId, {
      kind: 'message',
      body: input.body,
      fileIds: [],
    });
  },
});
