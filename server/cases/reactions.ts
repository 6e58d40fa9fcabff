import { organisationDescendants } from '../registry/queries.ts';
import type { CommandContext, Reactions, RecordedEvent } from '../run-command.ts';
import { openCaseIdsOfContact } from './contact-queries.ts';
import { updateCase } from './store.ts';

/** Whoever follows somebody at a government is from now on the one its open cases write to. */
async function giveCasesToSuccessor(ctx: CommandContext, event: RecordedEvent): Promise<void> {
  const personId = event.subjectId ?? '';
  const toPersonId = String(event.facts.toPersonId);
  // A focal point may be the contact of a body's case, too.
  const organisationIds = await organisationDescendants(ctx.tx, String(event.facts.organisationId));
  for (const caseId of await openCaseIdsOfContact(ctx.tx, personId, organisationIds)) {
    await updateCase(ctx.tx, caseId, { contact_person_id: toPersonId });
    await ctx.record({
      name: 'case.contact_changed',
      caseId,
      subjectId: caseId,
      facts: { personId: toPersonId, previousPersonId: personId },
    });
  }
}

/**
 * What cases do when somebody hands over what they do for a government: its open cases follow.
 * Source: the mechanism’s rules, "The case": "Focal points change after elections: handed over with the whole history."
 */
export const caseReactions: Reactions = {
  'person.membershipHandedOver': giveCasesToSuccessor,
};
