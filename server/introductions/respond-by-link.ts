import { answerInput } from '../../shared/introductions/input.ts';
import { canAnswer } from '../../shared/introductions/permissions.ts';
import type { IntroductionStatus } from '../../shared/introductions/vocabulary.ts';
import { useLink } from '../accounts/use-link.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { findParty } from './find-queries.ts';
import { loadIntroduction } from './queries.ts';
import { takeAnswer } from './take-answer.ts';

/**
 * Takes the answer of whoever followed the link in their e-mail; it does that one thing, once.
 * Refuses what `useLink` and `canAnswer` refuse.
 */
export const respondByLink = defineCommand({
  name: 'introductions.respondByLink',
  input: answerInput,
  async run(ctx, input): Promise<{ status: IntroductionStatus }> {
    const { subjectId } = await useLink(ctx, 'answer_introduction');
    const party = found(await findParty(ctx.tx, subjectId));
    const loaded = found(await loadIntroduction(ctx.tx, party.introductionId));
    ensure(canAnswer(ctx.actor, loaded.facts, party.organisationId, input.answer, false));
    return takeAnswer(ctx, loaded, party.organisationId, input);
  },
});
