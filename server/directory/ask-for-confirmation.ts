import { z } from 'zod';
import { askedToConfirmBy, confirmAheadDays, confirmBy } from '../../shared/directory/lifecycle.ts';
import { addDays } from '../../shared/working-days.ts';
import { getSettings } from '../registry/queries.ts';
import { defineCommand } from '../run-command.ts';
import { listListingsToConfirm } from './queries.ts';
import { tellContacts } from './tell-contacts.ts';

/**
 * Asks the people of every published listing whose six months are nearly over to confirm it, once each time.
 * The listing stays published. Refuses nobody: whoever runs it only asks what is due.
 * Source: the mechanism's rules, "Time targets".
 */
export const askForConfirmation = defineCommand({
  name: 'directory.askForConfirmation',
  input: z.object({}),
  async run(ctx) {
    const months = (await getSettings(ctx.tx)).reconfirmListingAfterMonths;
    const soon = addDays(ctx.at, confirmAheadDays);
    const due = await listListingsToConfirm(ctx.tx, confirmBy(soon, -months));
    for (const { id, organisationId, confirmedAt } of due) {
      await ctx.record({
        name: 'listing.confirmation_asked',
        subjectId: id,
        facts: { organisationId },
      });
      await tellContacts(ctx, organisationId, {
        template: 'listingToConfirm',
        params: { confirmByOn: askedToConfirmBy(confirmedAt, months, ctx.at) },
      });
    }
    return { asked: due.length };
  },
});
