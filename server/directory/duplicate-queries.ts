import type { Reader } from '../../db/connect.ts';
import {
  duplicateLikelihood,
  likelyDuplicateFrom,
} from '../../shared/registry/likely-duplicate.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';

export type LikelyDuplicate = {
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  countryCode: string | null;
  /** From 0.7 to 1. */
  likelihood: number;
};

const duplicatesShown = 5;

/** Organisations that may be the one of this name, likeliest first. Reads all names of the country: 50,000 take 60 ms. */
export async function findDuplicates(
  db: Reader,
  named: { name: string; countryCode: string | null },
): Promise<LikelyDuplicate[]> {
  const { countryCode } = named;
  let query = db
    .selectFrom('organisations')
    .select(['id as organisationId', 'name', 'kind', 'country_code as countryCode']);
  if (countryCode) {
    query = query.where((eb) =>
      eb.or([eb('country_code', '=', countryCode), eb('country_code', 'is', null)]),
    );
  }
  return (await query.execute())
    .map((known) => ({ ...known, likelihood: duplicateLikelihood(named, known) }))
    .filter((known) => known.likelihood >= likelyDuplicateFrom)
    .sort((a, b) => b.likelihood - a.likelihood || a.name.localeCompare(b.name))
    .slice(0, duplicatesShown);
}
