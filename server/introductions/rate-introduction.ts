import { partiesOf } from '../../shared/introductions/access.ts';
import { rateInput } from '../../shared/introductions/input.ts';
import { canRate } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireIntroduction } from './require-introduction.ts';
import { takeRating } from './take-rating.ts';

/**
 * A party says how useful an introduction was, 1 to 5, with a comment that staff and the committee read and the other
 * parties do not. Rating again replaces it. Refuses what `canRate` refuses.
 * Source: the mechanism’s rules, "The introduction".
 */
export const rateIntroduction = defineCommand({
  name: 'introductions.rate',
  input: rateInput,
  async run(ctx, input): Promise<{ id: string }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const [own] = partiesOf(ctx.actor, loaded.facts.parties);
    const organisationId = input.organisationId ?? own?.organisationId ?? '';
    ensure(canRate(ctx.actor, loaded.facts, organisationId));
    await takeRating(ctx, loaded, organisationId, input);
    return { id: loaded.row.id };
  },
});
