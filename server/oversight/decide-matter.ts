import { type DecideInput, decideInput } from '../../shared/oversight/input.ts';
import { canOversee } from '../../shared/oversight/permissions.ts';
import { decideListing } from '../directory/decide-listing.ts';
import { ensure } from '../domain-error.ts';
import { giveOpinion } from '../introductions/give-opinion.ts';
import { recordFallback } from '../introductions/record-fallback.ts';
import { defineCommand } from '../run-command.ts';

/**
 * The committee’s one door for decisions: an opinion in a consultation, the chair’s fallback where everybody
 * is in conflict, a disputed listing. Refuses `only_committee`, and what the matter’s own command refuses
 * (`conflict_of_interest`, `only_chair`, `not_in_this_status`).
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export const decideMatter = defineCommand({
  name: 'oversight.decide',
  input: decideInput,
  async run(ctx, input: DecideInput): Promise<void> {
    ensure(canOversee(ctx.actor));
    if (input.about === 'consultation') await giveOpinion.run(ctx, input.opinion);
    else if (input.about === 'fallback') await recordFallback.run(ctx, input.fallback);
    else await decideListing.run(ctx, input.decision);
  },
});
