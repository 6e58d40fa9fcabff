import { addExpertInput, type ListingContent } from '../../shared/directory/input.ts';
import { canAddExpert } from '../../shared/directory/permissions.ts';
import { addContact } from '../accounts/add-contact.ts';
import { DomainError, ensure } from '../domain-error.ts';
import { createOrganisation } from '../registry/create-organisation.ts';
import { defineCommand } from '../run-command.ts';
import { checkTopics } from './check-topics.ts';
import { findDuplicates } from './duplicate-queries.ts';
import { insertListing } from './store.ts';

/**
 * Adds an expert in twenty seconds: an organisation and a contact without an account, and when topics are named a
 * proposed listing that only staff see until somebody describes and vets it.
 * Refuses others than case managers (`only_case_manager`), unknown topics, and a name that is likely known already
 * (`likely_duplicate`, with the organisations it may be) unless told to go on anyway.
 * Source: the mechanism's rules, "The introduction" (a listing is not required).
 */
export const addExpert = defineCommand({
  name: 'directory.addExpert',
  input: addExpertInput,
  async run(ctx, { name, kind, countryCode, contact, topicIds, anyway }) {
    ensure(canAddExpert(ctx.actor));
    await checkTopics(ctx.tx, topicIds);
    if (!anyway) {
      const duplicates = await findDuplicates(ctx.tx, { name, countryCode });
      if (duplicates.length > 0) {
        throw new DomainError('likely_duplicate', { field: 'name', details: { duplicates } });
      }
    }
    const { organisationId } = await createOrganisation.run(ctx, {
      name,
      kind,
      countryCode,
      parentId: null,
      participation: 'none',
      website: null,
    });
    const { personId } = await addContact(ctx, { organisationId, ...contact });
    if (topicIds.length > 0) {
      const listingId = ctx.newId();
      const content: ListingContent = {
        summary: '',
        languages: [],
        regions: [],
        waysOfHelping: [],
        availability: 'available',
        availableFromOn: null,
        topics: topicIds.map((topicId) => ({ topicId, evidence: '' })),
      };
      await insertListing(ctx.tx, { id: listingId, organisationId, content, at: ctx.at });
      await ctx.record({
        name: 'listing.proposed',
        subjectId: listingId,
        facts: { organisationId },
        content,
      });
    }
    return { organisationId, personId };
  },
});
