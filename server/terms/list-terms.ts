import type { Reader } from '../../db/connect.ts';
import { type Actor, openedOrganisationIds } from '../../shared/actor.ts';
import { canDraftTerms, termsAccess } from '../../shared/terms/permissions.ts';
import { contactsOf } from '../accounts/queries.ts';
import { requireCase } from '../cases/queries.ts';
import { organisationNames } from '../registry/queries.ts';
import { describeBriefly, type TermsLine } from './get-terms.ts';
import { governmentFamily, possibleSignatories, selectedOrganisationIds } from './party-queries.ts';
import { loadTerms, termsIdsOfCase, termsIdsOfOrganisations } from './queries.ts';

async function linesOf(
  db: Reader,
  actor: Actor,
  termsIds: readonly string[],
): Promise<TermsLine[]> {
  const seen = [];
  for (const termsId of termsIds) {
    const stored = await loadTerms(db, termsId);
    if (!stored) continue;
    const access = termsAccess(actor, stored.facts);
    if (access !== 'none') seen.push({ ...stored, access });
  }
  const names = await organisationNames(
    db,
    seen.map(({ facts }) => facts.case.organisationId),
  );
  return seen.map((one) =>
    describeBriefly(actor, one, names.get(one.facts.case.organisationId) ?? ''),
  );
}

/** The terms of a case as the actor sees them, and whether they may draft more. `not_found` for who may not read the case. */
export async function listCaseTerms(db: Reader, actor: Actor, input: { caseId: string }) {
  const { facts } = await requireCase(db, actor, input.caseId);
  const terms = await linesOf(db, actor, await termsIdsOfCase(db, input.caseId));
  const selected = await selectedOrganisationIds(db, input.caseId);
  return { terms, hasSelection: selected !== null, draft: canDraftTerms(actor, facts) };
}

/** The terms that the actor’s organisations are, or were asked to be, party to; those that wait for the actor first. */
export async function listMyTerms(db: Reader, actor: Actor): Promise<TermsLine[]> {
  const lines = await linesOf(
    db,
    actor,
    await termsIdsOfOrganisations(db, openedOrganisationIds(actor)),
  );
  return lines.toSorted((one, other) => Number(other.needsYou) - Number(one.needsYou));
}

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
