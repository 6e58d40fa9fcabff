import type { OrganisationsTable } from '../../db/schema.ts';

/** What the trail keeps of an organisation as it then was: what it is in the facts, its words beside them. */
export function describeOrganisation(
  organisation: Pick<
    OrganisationsTable,
    'name' | 'kind' | 'country_code' | 'parent_id' | 'participation' | 'website'
  >,
) {
  const { name, website, kind, participation } = organisation;
  const { country_code: countryCode, parent_id: parentId } = organisation;
  return { facts: { kind, countryCode, parentId, participation }, content: { name, website } };
}
