import type { z } from 'zod';
import type { draftIntroductionInput, partyInput } from '../../shared/introductions/input.ts';
import { contactsOf } from '../accounts/queries.ts';
import { getCaseRow } from '../cases/queries.ts';
import { DomainError, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import type { NewParty } from './store.ts';

/**
 * The parties of a draft, each with whom to ask: whoever was named, else for the case's own government its contact, else
 * the organisation's first contact. Refuses `party_twice`, and `not_found` for an unknown organisation or somebody who
 * does not act for it.
 */
export async function readyParties(
  ctx: CommandContext,
  caseId: string,
  introductionId: string,
  parties: readonly z.output<typeof partyInput>[],
  firstPosition = 0,
): Promise<NewParty[]> {
  const ids = parties.map((party) => party.organisationId);
  if (new Set(ids).size < ids.length) throw new DomainError('party_twice', { field: 'parties' });
  const asking = await getCaseRow(ctx.tx, caseId);
  const ready: NewParty[] = [];
  for (const [at, { organisationId, contactPersonId }] of parties.entries()) {
    found(await getOrganisation(ctx.tx, organisationId));
    const contacts = await contactsOf(ctx.tx, organisationId);
    const own = organisationId === asking.organisation_id ? asking.contact_person_id : undefined;
    const known = contacts.some((contact) => contact.personId === contactPersonId);
    if (contactPersonId && !known && contactPersonId !== own) {
      throw new DomainError('not_found', { field: 'parties' });
    }
    ready.push({
      id: ctx.newId(),
      introduction_id: introductionId,
      organisation_id: organisationId,
      contact_person_id: contactPersonId ?? own ?? contacts[0]?.personId ?? null,
      position: firstPosition + at,
    });
  }
  return ready;
}

type Draft = Pick<
  z.output<typeof draftIntroductionInput>,
  'purpose' | 'brief' | 'governmentFirst' | 'nameWithheld'
>;

/** Only a government that is a party can be asked first, or have its name withheld. */
export function columnsOf(draft: Draft, isGovernmentParty: boolean) {
  return {
    purpose: draft.purpose,
    brief: draft.brief,
    government_first: draft.governmentFirst && isGovernmentParty ? (1 as const) : (0 as const),
    name_withheld: draft.nameWithheld && isGovernmentParty ? (1 as const) : (0 as const),
  };
}
