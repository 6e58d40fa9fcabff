import { allowed, type Decision, refused } from '../decision.ts';
import { addDays, dateOf } from '../working-days.ts';
import type { ListingStatus } from './vocabulary.ts';

/**
 * What happens to a listing: an organisation or a case manager proposes it, a case manager vets and publishes it,
 * a disputed one is decided by the committee, anybody it belongs to may withdraw it and propose it again.
 * Source: the mechanism's rules, "Who may see and do what".
 */
export const listingTransitions = {
  publish: { from: ['proposed'], to: 'published' },
  dispute: { from: ['proposed', 'published'], to: 'disputed' },
  uphold: { from: ['disputed'], to: 'published' },
  remove: { from: ['disputed'], to: 'withdrawn' },
  withdraw: { from: ['proposed', 'published', 'disputed'], to: 'withdrawn' },
  propose_again: { from: ['withdrawn'], to: 'proposed' },
} as const satisfies Record<string, { from: readonly ListingStatus[]; to: ListingStatus }>;

export type ListingStep = keyof typeof listingTransitions;

/** A step that the table allows; the store writes no status without one. */
export type ListingTransition = { readonly step: ListingStep; readonly to: ListingStatus };

/** Whether a listing in this status can take the step; refuses with `not_in_this_status`. */
export function canTakeStep(status: ListingStatus, step: ListingStep): Decision {
  const from: readonly ListingStatus[] = listingTransitions[step].from;
  return from.includes(status) ? allowed : refused('not_in_this_status');
}

/** The transition a step makes from this status; undefined when the table has none. */
export function listingTransition(
  status: ListingStatus,
  step: ListingStep,
): ListingTransition | undefined {
  return canTakeStep(status, step).allowed ? { step, to: listingTransitions[step].to } : undefined;
}

/** Days before the date a listing has to be confirmed by, from which on its organisation is asked to. */
export const confirmAheadDays = 14;

/**
 * The day until which a listing counts as confirmed: `months` after it was last proposed, revised or confirmed.
 * Source: the mechanism's rules, "Time targets" (every 6 months).
 */
export function confirmBy(confirmedAt: string, months: number): string {
  const day = new Date(confirmedAt);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, lastDay));
  return day.toISOString();
}

/**
 * The day a letter asks to confirm by. Whoever is asked late, as after an import or a time without letters, has as many
 * days as anybody else: a letter never asks for a day that is over.
 */
export function askedToConfirmBy(confirmedAt: string, months: number, at: string): string {
  const by = confirmBy(confirmedAt, months);
  return dateOf(by < at ? addDays(at, confirmAheadDays) : by);
}

/** Whether a listing was not confirmed in time; it stays published, and says so. */
export function isConfirmationOverdue(confirmedAt: string, months: number, at: string): boolean {
  return confirmBy(confirmedAt, months) < at;
}
