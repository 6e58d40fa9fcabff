import type { z } from 'zod';
import type { OrganisationsTable } from '../../db/schema.ts';
import { foldName } from '../../shared/registry/fold-name.ts';
import { createOrganisationInput } from '../../shared/registry/input.ts';
import { canKeepOrganisations } from '../../shared/registry/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { describeOrganisation } from './describe-organisation.ts';
import { getOrganisation } from './queries.ts';
import { insertOrganisation } from './store.ts';

async function create(ctx: CommandContext, input: z.output<typeof createOrganisationInput>) {
  ensure(canKeepOrganisations(ctx.actor));
  if (input.parentId) found(await getOrganisation(ctx.tx, input.parentId));
  const organisationId = ctx.newId();
  const organisation: OrganisationsTable = {
    id: organisationId,
    name: input.name,
    name_folded: foldName(input.name),
    kind: input.kind,
    country_code: input.countryCode,
    parent_id: input.parentId,
    participation: input.participation,
    website: input.website,
    version: 1,
    created_at: ctx.at,
  };
  await insertOrganisation(ctx.tx, organisation);
  await ctx.record({
    name: 'organisation.created',
    subjectId: organisationId,
    ...describeOrganisation(organisation),
  });
  return { organisationId };
}

/**
 * Adds an organisation. Likely duplicates are looked for by the directory before, not refused here:
 * two organisations may share a name.
 * Refuses `only_case_manager` and `not_found` for an unknown parent.
 */
export const createOrganisation = defineCommand({
  name: 'registry.createOrganisation',
  input: createOrganisationInput,
  run: create,
});
