import { confirmationDays } from '../../shared/interests/limits.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError, notFound } from '../domain-error.ts';
import { readLink } from '../mail/personal-link.ts';
import type { RequestContext } from '../trpc.ts';
import { getInterest } from './queries.ts';

/** The interest a token was signed for; a token made elsewhere does not exist here. */
export function interestIdOf(ctx: RequestContext, token: string): string {
  return readLink(ctx.services.config.secret, 'interest', token) ?? notFound();
}

/**
 * What the link of a letter shows before it is confirmed: looking changes nothing, since scanners of mail follow links.
 * Refuses `not_found` for a token made elsewhere, `link_expired` once the interest was forgotten, or is about to be.
 */
export async function openInterestLink(ctx: RequestContext, token: string) {
  const interest = await getInterest(ctx.db, interestIdOf(ctx, token));
  if (!interest) throw new DomainError('link_expired');
  const expiresAt = addDays(interest.written_at, confirmationDays);
  const isConfirmed = interest.confirmed_at !== null;
  if (!isConfirmed && expiresAt <= ctx.services.clock.now().toISOString()) {
    throw new DomainError('link_expired');
  }
  return {
    isConfirmed,
    expiresAt,
    name: interest.name,
    organisation: interest.organisation,
    message: interest.message,
  };
}
