import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { termsAccess } from '../../shared/terms/permissions.ts';
import { organisationNames } from '../registry/queries.ts';
import { describeBriefly, type TermsLine } from './get-terms.ts';
import { loadTerms } from './queries.ts';

/** One line for each of these terms that the actor may see, in the order given. */
export async function describeLines(
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
