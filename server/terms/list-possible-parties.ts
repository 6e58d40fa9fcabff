import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { canDraftTerms } from '../../shared/terms/permissions.ts';
import { contactsOf } from '../accounts/queries.ts';
import { requireCase } from '../cases/queries.ts';
import { organisationNames } from '../registry/queries.ts';
import { governmentFamily, possibleSignatories, selectedOrganisationIds } from './party-queries.ts';

/**
 * What the drafting form offers: the government’s bodies and the selected organisations, each with who can
 * sign for it. `not_found` for who may not read the case; empty for who may not draft.
 */
export async function listPossibleParties(db: Reader, actor: Actor, input: { caseId: string }) {
  const { facts } = await requireCase(db, actor, input.caseId);
  if (!canDraftTerms(actor, facts).allowed) return [];
  const selected = (await selectedOrganisationIds(db, input.caseId)) ?? [];
  const family = await governmentFamily(db, facts.organisationId);
  // A government’s other bodies are offered once they have somebody who can act for them.
  const others = [];
  for (const id of family) {
    if (id !== facts.organisationId && (await contactsOf(db, id)).length > 0) others.push(id);
  }
  const ids = [facts.organisationId, ...others, ...selected];
  const names = await organisationNames(db, ids);
  return Promise.all(
    ids.map(async (organisationId) => ({
      organisationId,
      organisationName: names.get(organisationId) ?? '',
      isGovernment: family.includes(organisationId),
      isProposed: organisationId === facts.organisationId || selected.includes(organisationId),
      signatories: (await possibleSignatories(db, organisationId)).map(
        ({ personId, name, email }) => ({
          personId,
          name,
          email,
        }),
      ),
    })),
  );
}
