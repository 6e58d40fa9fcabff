import type { z } from 'zod';
import { foldName } from '../../shared/registry/fold-name.ts';
import { changeOrganisationInput } from '../../shared/registry/input.ts';
import { canKeepOrganisations } from '../../shared/registry/permissions.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { type CommandContext, defineCommand } from '../run-command.ts';
import { describeOrganisation } from './describe-organisation.ts';
import { getOrganisation, organisationDescendants } from './queries.ts';
import { updateOrganisation } from './store.ts';

async function change(ctx: CommandContext, input: z.output<typeof changeOrganisationInput>) {
  ensure(canKeepOrganisations(ctx.actor));
  const organisation = found(await getOrganisation(ctx.tx, input.organisationId));
  if (input.parentId) {
    found(await getOrganisation(ctx.tx, input.parentId));
    // A body above itself would make the family of organisations a circle.
    const below = await organisationDescendants(ctx.tx, organisation.id);
    if (below.includes(input.parentId)) throw new DomainError('not_found', { field: 'parentId' });
  }
  const correct = {
    name: input.name,
    name_folded: foldName(input.name),
    kind: input.kind,
    country_code: input.countryCode,
    parent_id: input.parentId,
    participation: input.participation,
    website: input.website,
  };
  const isChanged = await updateOrganisation(ctx.tx, organisation.id, input.version, correct);
  if (!isChanged) {
    throw new DomainError('stale_version', { details: { theirs: organisation, mine: input } });
  }
  await ctx.record({
    name: 'organisation.changed',
    subjectId: organisation.id,
    ...describeOrganisation(correct),
  });
  return { organisationId: organisation.id, version: input.version + 1 };
}

/**
 * Corrects what is known of an organisation.
 * Refuses `only_case_manager`, `not_found` for it or its parent (a body of its own is no parent), and `stale_version`
 * with both sides when somebody else changed it since.
 */
export const changeOrganisation = defineCommand({
  name: 'registry.changeOrganisation',
  input: changeOrganisationInput,
  run: change,
});
