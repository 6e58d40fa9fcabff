import type { TestOrganisation, TestPerson, World } from './world.ts';

export type Acting = TestPerson & TestOrganisation;

/** A civil servant who acts for a government: a new one, or the organisation named. */
export async function aGovernmentContact(
  world: World,
  of: { name?: string; organisationId?: string; countryCode?: string } = {},
): Promise<Acting & { organisationName: string }> {
  const government = of.organisationId
    ? { organisationId: of.organisationId, name: of.name ?? 'Government' }
    : await world.organisation({
        kind: 'government',
        ...(of.name ? { name: of.name } : {}),
        ...(of.countryCode ? { countryCode: of.countryCode } : {}),
      });
  const person = await world.person({ organisationId: government.organisationId });
  return {
    ...person,
    organisationId: government.organisationId,
    organisationName: government.name,
  };
}

/** The focal point of a government, who sees the cases of all its bodies. */
export async function aFocalPoint(world: World, organisationId: string): Promise<TestPerson> {
  return world.person({ organisationId, membershipRole: 'focal_point' });
}

/** Somebody who acts for an NGO, a company or a peer government. */
export async function aProviderContact(
  world: World,
  of: { name?: string; kind?: 'ngo' | 'company' | 'government'; countryCode?: string } = {},
): Promise<Acting & { organisationName: string }> {
  const provider = await world.organisation({
    kind: of.kind ?? 'ngo',
    ...(of.name ? { name: of.name } : {}),
    ...(of.countryCode ? { countryCode: of.countryCode } : {}),
  });
  const person = await world.person({ organisationId: provider.organisationId });
  return { ...person, organisationId: provider.organisationId, organisationName: provider.name };
}

export async function aCaseManager(world: World, name?: string): Promise<TestPerson> {
  return world.person({ staffRoles: ['case_manager'], ...(name ? { name } : {}) });
}

export async function aCommitteeMember(world: World): Promise<TestPerson> {
  return world.person({ staffRoles: ['committee_member'] });
}

export async function aChair(world: World): Promise<TestPerson> {
  return world.person({ staffRoles: ['committee_chair'] });
}

export async function anAdministrator(world: World): Promise<TestPerson> {
  return world.person({ staffRoles: ['administrator'] });
}
