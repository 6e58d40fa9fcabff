import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { queueLetter } from '../mail/store.ts';
import { defineCommand } from '../run-command.ts';
import { findPersonByEmail } from './queries.ts';

/**
 * Puts the letter with a sign-in link into the outbox. An address nobody has gets nothing, and whoever asked is not
 * told so: the answer is the same for everybody. Refuses anybody but the server itself.
 */
export const queueSignInLink = defineCommand({
  name: 'accounts.queueSignInLink',
  input: z.object({ email: z.string(), token: z.string() }),
  async run(ctx, input) {
    if (ctx.actor.kind !== 'system') throw new DomainError('only_administrator');
    const person = await findPersonByEmail(ctx.tx, input.email);
    if (!person || person.disabled_at) return {};
    const eventSeq = await ctx.record({ name: 'person.signInLinkSent', subjectId: person.id });
    await queueLetter(ctx.tx, {
      id: ctx.newId(),
      eventSeq,
      personId: person.id,
      address: person.email,
      name: person.name,
      locale: person.locale,
      template: 'signInLink',
      params: { path: `/sign-in/link?token=${encodeURIComponent(input.token)}` },
      caseId: null,
      at: ctx.at,
    });
    return {};
  },
});
