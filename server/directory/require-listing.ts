import { canSeeListing } from '../../shared/directory/permissions.ts';
import { notFound } from '../domain-error.ts';
import type { CommandContext } from '../run-command.ts';
import { getListing, type Listing } from './queries.ts';

/** The listing a command is about; not found for whoever may not see it. */
export async function requireListing(ctx: CommandContext, listingId: string): Promise<Listing> {
  const listing = await getListing(ctx.tx, listingId);
  if (!listing || !canSeeListing(ctx.actor, listing)) notFound();
  return listing;
}
