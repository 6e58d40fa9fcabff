import { proposeListingInput } from '../../shared/directory/input.ts';
import { listingTransition } from '../../shared/directory/lifecycle.ts';
import { canProposeListing } from '../../shared/directory/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { checkTopics } from './check-topics.ts';
import { getListingOf } from './queries.ts';
import { insertListing, takeListingStep, updateListingContent } from './store.ts';

/**
 * Proposes an organisation's listing, or proposes a withdrawn one again; a case manager vets it before it is published.
 * Refuses others than the organisation's people and case managers (`not_yours`), and an organisation that
 * already has a listing (`already_done`). Source: the mechanism's rules, "Who may see and do what".
 */
export const proposeListing = defineCommand({
  name: 'directory.propose',
  input: proposeListingInput,
  async run(ctx, { organisationId, ...content }) {
    found(await getOrganisation(ctx.tx, organisationId));
    const known = await getListingOf(ctx.tx, organisationId);
    ensure(canProposeListing(ctx.actor, organisationId, known?.status ?? null));
    await checkTopics(
      ctx.tx,
      content.topics.map((topic) => topic.topicId),
    );
    const listingId = known?.id ?? ctx.newId();
    const again = known && listingTransition(known.status, 'propose_again');
    if (known && again) {
      const version = known.version + 1;
      await updateListingContent(ctx.tx, { id: known.id, content, version, at: ctx.at });
      await takeListingStep(ctx.tx, known.id, again, { vetted_by: null, dispute_reason: null });
    } else {
      await insertListing(ctx.tx, { id: listingId, organisationId, content, at: ctx.at });
    }
    await ctx.record({
      name: 'listing.proposed',
      subjectId: listingId,
      facts: { organisationId },
      content,
    });
    return { listingId };
  },
});
