import { importOrganisationInput } from '../../shared/directory/input.ts';
import { canAddExpert } from '../../shared/directory/permissions.ts';
import { addContact } from '../accounts/add-contact.ts';
import { ensure, found } from '../domain-error.ts';
import { createOrganisation } from '../registry/create-organisation.ts';
import { getOrganisation } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { checkTopics } from './check-topics.ts';
import { getListingOf } from './queries.ts';
import { insertListing } from './store.ts';

/**
 * Takes one organisation from another directory: creates it unless it is named, adds its contact without an account,
 * and proposes its listing unless it has one, which is kept. Who may be a duplicate is asked before.
 * Refuses others than case managers and the mechanism itself (`only_case_manager`), and unknown topics or organisations
 * (`not_found`). Source: the mechanism's rules, "The introduction" (a listing is not required).
 */
export const importOrganisation = defineCommand({
  name: 'directory.importOrganisation',
  input: importOrganisationInput,
  async run(ctx, { organisationId: known, contact, topicIds, ...line }) {
    ensure(canAddExpert(ctx.actor));
    await checkTopics(ctx.tx, topicIds);
    if (known) found(await getOrganisation(ctx.tx, known));
    const { organisationId } = known
      ? { organisationId: known }
      : await createOrganisation.run(ctx, {
          name: line.name,
          kind: line.kind,
          countryCode: line.countryCode,
          website: line.website,
          parentId: null,
          participation: 'none',
        });
    if (contact) await addContact(ctx, { organisationId, ...contact });
    if (await getListingOf(ctx.tx, organisationId)) return { organisationId };
    const { summary, languages, regions, waysOfHelping, availability } = line;
    const content = {
      ...{ summary, languages, regions, waysOfHelping, availability, availableFromOn: null },
      topics: topicIds.map((topicId) => ({ topicId, evidence: '' })),
    };
    const listingId = ctx.newId();
    await insertListing(ctx.tx, { id: listingId, organisationId, content, at: ctx.at });
    await ctx.record({
      name: 'listing.proposed',
      subjectId: listingId,
      facts: { organisationId },
      content,
    });
    return { organisationId };
  },
});
