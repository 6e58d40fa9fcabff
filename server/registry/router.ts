import { z } from 'zod';
import {
  changeOrganisationInput,
  createOrganisationInput,
  listOrganisationsInput,
} from '../../shared/registry/input.ts';
import { canFindOrganisations, canKeepOrganisations } from '../../shared/registry/permissions.ts';
import { ensure, found } from '../domain-error.ts';
import { procedure, router, signedIn } from '../trpc.ts';
import { changeOrganisation } from './change-organisation.ts';
import { changeSettings, changeSettingsInput } from './change-settings.ts';
import { createOrganisation } from './create-organisation.ts';
import { getOrganisation, getSettings, listOrganisations, listTopics } from './queries.ts';

export const registryRouter = router({
  /** The topic tree is public: it is how anyone browses the directory. */
  listTopics: procedure.query(({ ctx }) => listTopics(ctx.db)),
  listOrganisations: signedIn.input(listOrganisationsInput).query(({ ctx, input }) => {
    ensure(canFindOrganisations(ctx.actor));
    return listOrganisations(ctx.db, input);
  }),
  getOrganisation: signedIn
    .input(z.object({ organisationId: z.uuid() }))
    .query(async ({ ctx, input }) => {
      ensure(canKeepOrganisations(ctx.actor));
      return found(await getOrganisation(ctx.db, input.organisationId));
    }),
  createOrganisation: signedIn
    .input(createOrganisationInput)
    .mutation(({ ctx, input }) => ctx.run(createOrganisation, input)),
  changeOrganisation: signedIn
    .input(changeOrganisationInput)
    .mutation(({ ctx, input }) => ctx.run(changeOrganisation, input)),
  getSettings: signedIn.query(({ ctx }) => getSettings(ctx.db)),
  changeSettings: signedIn
    .input(changeSettingsInput)
    .mutation(({ ctx, input }) => ctx.run(changeSettings, input)),
});
