import type { TermsParty } from '../../shared/terms/content.ts';
import type { DraftTermsInput } from '../../shared/terms/input.ts';
import { addContact } from '../accounts/add-contact.ts';
import { DomainError, found } from '../domain-error.ts';
import { getOrganisation } from '../registry/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { governmentFamily, possibleSignatories, selectedOrganisationIds } from './party-queries.ts';

type PartyInput = DraftTermsInput['parties'][number];

/**
 * The parties as the text names them, with signatories added as contacts where they are new. Terms are
 * between the government and organisations it selected: refuses `terms_need_selection`, `not_selected`,
 * `party_twice`, `too_few_parties` and `party_without_contact` for a signatory who does not act for the party.
 * Source: the mechanism’s rules, "The terms of engagement".
 */
export async function nameParties(
  ctx: CommandContext,
  onCase: { id: string; organisationId: string },
  parties: readonly PartyInput[],
): Promise<TermsParty[]> {
  const selected = await selectedOrganisationIds(ctx.tx, onCase.id);
  if (!selected) throw new DomainError('terms_need_selection');
  const family = await governmentFamily(ctx.tx, onCase.organisationId);
  const ids = parties.map((party) => party.organisationId);
  for (const [index, id] of ids.entries()) {
    const field = `parties.${index}.organisationId`;
    if (ids.indexOf(id) !== index) throw new DomainError('party_twice', { field });
    if (!family.includes(id) && !selected.includes(id))
      throw new DomainError('not_selected', { field });
  }
  const hasGovernment = ids.some((id) => family.includes(id));
  const hasProvider = ids.some((id) => !family.includes(id));
  if (!hasGovernment || !hasProvider)
    throw new DomainError('too_few_parties', { field: 'parties' });
  const named: TermsParty[] = [];
  for (const [index, party] of parties.entries()) named.push(await nameParty(ctx, party, index));
  return named;
}

async function nameParty(
  ctx: CommandContext,
  party: PartyInput,
  index: number,
): Promise<TermsParty> {
  const organisation = found(await getOrganisation(ctx.tx, party.organisationId));
  const { organisationId, capacity } = party;
  const unsigned = { organisationId, organisationName: organisation.name, capacity };
  if (party.signatory === null) return { ...unsigned, signatoryPersonId: null, signatoryName: '' };
  const personId =
    'personId' in party.signatory
      ? party.signatory.personId
      : (await addContact(ctx, { organisationId, ...party.signatory })).personId;
  const signatories = await possibleSignatories(ctx.tx, organisationId);
  const signatory = signatories.find((contact) => contact.personId === personId);
  if (!signatory) {
    throw new DomainError('party_without_contact', { field: `parties.${index}.signatory` });
  }
  return { ...unsigned, signatoryPersonId: personId, signatoryName: signatory.name };
}
