import { type Actor, actsFor, hasStaffRole, isCommittee, isConflicted, isStaff } from '../actor.ts';
import { allowed, type Decision, firstRefusal, type RefusalReason, refused } from '../decision.ts';
import { canTakeStep } from './lifecycle.ts';
import type { ListingStatus } from './vocabulary.ts';

/** What the rules of a listing ask about it. */
export type ListingFacts = { organisationId: string; status: ListingStatus };

/** Somebody signed out is asked to sign in; somebody signed in is told whose it is to do. */
function refusedFor(actor: Actor, reason: RefusalReason): Decision {
  return refused(actor.kind === 'person' ? reason : 'sign_in_needed');
}

function isOnesOwn(actor: Actor, organisationId: string): Decision {
  if (actor.kind === 'system' || actsFor(actor, organisationId)) return allowed;
  return refusedFor(actor, 'not_yours');
}

function isCaseManager(actor: Actor): Decision {
  if (actor.kind === 'system' || hasStaffRole(actor, 'case_manager')) return allowed;
  return refusedFor(actor, 'only_case_manager');
}

/** Staff whose own organisation it is, or who declared an interest in it, take no part in judging it. */
function hasNoConflict(actor: Actor, organisationId: string): Decision {
  return isConflicted(actor, [organisationId]) ? refused('conflict_of_interest') : allowed;
}

/**
 * Who writes an organisation's listing: its own people, and case managers for it. Refuses others with `not_yours`.
 * Source: the mechanism's rules, "Who may see and do what".
 */
export function canWriteListing(actor: Actor, organisationId: string): Decision {
  return isCaseManager(actor).allowed ? allowed : isOnesOwn(actor, organisationId);
}

/** Proposing a listing an organisation does not have yet, or has withdrawn. */
export function canProposeListing(
  actor: Actor,
  organisationId: string,
  status: ListingStatus | null,
): Decision {
  const open = status === null ? allowed : canTakeStep(status, 'propose_again');
  return firstRefusal(
    canWriteListing(actor, organisationId),
    open.allowed ? allowed : refused('already_done'),
  );
}

/** Revising a listing, its topics and its track records; a withdrawn one is proposed again instead (`not_in_this_status`). */
export function canReviseListing(actor: Actor, listing: ListingFacts): Decision {
  return firstRefusal(
    canWriteListing(actor, listing.organisationId),
    listing.status === 'withdrawn' ? refused('not_in_this_status') : allowed,
  );
}

/** Confirming that a listing is still right: a published or proposed one, by whoever may write it. */
export function canConfirmListing(actor: Actor, listing: ListingFacts): Decision {
  return firstRefusal(
    canWriteListing(actor, listing.organisationId),
    listing.status === 'withdrawn' || listing.status === 'disputed'
      ? refused('not_in_this_status')
      : allowed,
  );
}

/** Vetting: a case manager without a conflict publishes a proposed listing. */
export function canPublishListing(actor: Actor, listing: ListingFacts): Decision {
  return firstRefusal(
    isCaseManager(actor),
    hasNoConflict(actor, listing.organisationId),
    canTakeStep(listing.status, 'publish'),
  );
}

/** Disputing: a case manager or committee member without a conflict puts a listing before the committee. */
export function canDisputeListing(actor: Actor, listing: ListingFacts): Decision {
  const isOfStaff = actor.kind === 'system' || isStaff(actor);
  return firstRefusal(
    isOfStaff ? allowed : refusedFor(actor, 'only_staff'),
    hasNoConflict(actor, listing.organisationId),
    canTakeStep(listing.status, 'dispute'),
  );
}

/** Deciding a disputed listing is the committee's, without whoever has a conflict. */
export function canDecideListing(actor: Actor, listing: ListingFacts): Decision {
  return firstRefusal(
    isCommittee(actor) ? allowed : refusedFor(actor, 'only_committee'),
    hasNoConflict(actor, listing.organisationId),
    canTakeStep(listing.status, 'uphold'),
  );
}

/** Withdrawing a listing: its organisation, or a case manager for it. */
export function canWithdrawListing(actor: Actor, listing: ListingFacts): Decision {
  return firstRefusal(
    canWriteListing(actor, listing.organisationId),
    canTakeStep(listing.status, 'withdraw'),
  );
}

/** Whether the actor sees a listing: all see a published one, its organisation and staff see it in every status. */
export function canSeeListing(actor: Actor, listing: ListingFacts): boolean {
  if (listing.status === 'published') return true;
  return seesWholeDirectory(actor) || actsFor(actor, listing.organisationId);
}

/** Staff also see proposed listings, and organisations that have none: an introduction needs no listing. */
export function seesWholeDirectory(actor: Actor): boolean {
  return actor.kind === 'system' || isStaff(actor);
}

/** Adding an expert in twenty seconds is for case managers. */
export function canAddExpert(actor: Actor): Decision {
  return isCaseManager(actor);
}

/** What somebody may do with one listing, for the screens that cannot know all of its facts. */
export type ListingAbilities = {
  revise: Decision;
  confirm: Decision;
  publish: Decision;
  dispute: Decision;
  decide: Decision;
  withdraw: Decision;
};

/** Every decision about one listing at once. */
export function listingAbilities(actor: Actor, listing: ListingFacts): ListingAbilities {
  return {
    revise: canReviseListing(actor, listing),
    confirm: canConfirmListing(actor, listing),
    publish: canPublishListing(actor, listing),
    dispute: canDisputeListing(actor, listing),
    decide: canDecideListing(actor, listing),
    withdraw: canWithdrawListing(actor, listing),
  };
}
