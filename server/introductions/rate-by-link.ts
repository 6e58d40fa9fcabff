import { ratingInput } from '../../shared/introductions/input.ts';
import { canRate } from '../../shared/introductions/permissions.ts';
import { useLink } from '../accounts/use-link.ts';
import { ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { findParty } from './find-queries.ts';
import { loadIntroduction } from './queries.ts';
import { takeRating } from './take-rating.ts';

/** Takes the rating of whoever followed the link in their e-mail. Refuses what `useLink` and `canRate` refuse. */
export const rateByLink = defineCommand({
  name: 'introductions.rateByLink',
  input: ratingInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { subjectId } = await useLink(ctx, 'rate_introduction');
    const party = found(await findParty(ctx.tx, subjectId));
    const loaded = found(await loadIntroduction(ctx.tx, party.introductionId));
    ensure(canRate(ctx.actor, loaded.facts, party.organisationId));
    await takeRating(ctx, loaded, party.organisationId, input);
    return { id: loaded.row.id };
  },
});
