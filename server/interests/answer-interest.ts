import { answerInterestInput } from '../../shared/interests/input.ts';
import { canTriage } from '../../shared/interests/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { requireInterest } from './require-interest.ts';
import { settleInterest } from './store.ts';
import { writeToSender } from './write-to-sender.ts';

/**
 * A case manager answers an interest by a letter, which stays in the history. Where the sender was added to the
 * directory first, the organisation is kept with it. Refuses like triage, and `not_found` for an unknown organisation.
 * Source: the mechanism’s rules, "Words" (interest).
 */
export const answerInterest = defineCommand({
  name: 'interests.answer',
  input: answerInterestInput,
  async run(ctx, { interestId, letter, organisationId }) {
    const { interest, facts } = await requireInterest(ctx, interestId);
    ensure(canTriage(ctx.actor, facts, 'answer'));
    if (organisationId) found(await getOrganisation(ctx.tx, organisationId));
    await settleInterest(ctx.tx, interestId, {
      outcome: 'answered',
      settled_at: ctx.at,
      settled_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      letter,
      organisation_id: organisationId,
    });
    const eventSeq = await ctx.record({
      name: 'interest.answered',
      subjectId: interestId,
      facts: { organisationId },
      content: { letter },
    });
    await writeToSender(ctx, interest, {
      eventSeq,
      template: 'interestAnswered',
      params: { letter },
    });
    return { interestId };
  },
});
