import type { IntroductionStatus, PartyState } from './vocabulary.ts';

/** What can happen to an introduction. */
export const introductionEvents = [
  'revise',
  'consult',
  'clear',
  'object',
  'offer',
  'answer',
  'change_parties',
  'extend',
  'remind',
  'decline',
  'lapse',
  'late_yes',
  'resend',
  'all_said_yes',
  'withdraw',
  'write',
  'set_turn',
  'conclude',
  'rate',
] as const;
export type IntroductionEvent = (typeof introductionEvents)[number];

/**
 * The life of an introduction: for each status, what may happen and what it leads to; anything not named here
 * cannot happen. A cleared introduction stays in `consulting` until it is offered, so that revising it sends it
 * back to `draft` and the clearing, which was about another text, is spent.
 * Source: the mechanism’s rules, "The introduction".
 */
export const introductionLifecycle: Record<
  IntroductionStatus,
  Partial<Record<IntroductionEvent, IntroductionStatus>>
> = {
  draft: { revise: 'draft', consult: 'consulting', offer: 'offered', withdraw: 'withdrawn' },
  consulting: {
    revise: 'draft',
    clear: 'consulting',
    object: 'draft',
    offer: 'offered',
    withdraw: 'withdrawn',
  },
  offered: {
    answer: 'offered',
    change_parties: 'offered',
    extend: 'offered',
    remind: 'offered',
    decline: 'declined',
    lapse: 'lapsed',
    all_said_yes: 'open',
    withdraw: 'withdrawn',
  },
  declined: { answer: 'declined', late_yes: 'offered', resend: 'offered' },
  lapsed: { answer: 'lapsed', decline: 'declined', late_yes: 'offered', resend: 'offered' },
  withdrawn: {},
  open: { write: 'open', set_turn: 'open', conclude: 'concluded' },
  concluded: { rate: 'concluded' },
};

/** The status an event leads to, or null where that event cannot happen. */
export function introductionAfter(
  status: IntroductionStatus,
  event: IntroductionEvent,
): IntroductionStatus | null {
  return introductionLifecycle[status][event] ?? null;
}

/** A step that the lifecycle allows; what is written is the result of one, never a status by hand. */
export type Transition = { readonly event: IntroductionEvent; readonly to: IntroductionStatus };

/** The step an event makes from a status, or null where it cannot happen. */
export function transition(
  status: IntroductionStatus,
  event: IntroductionEvent,
): Transition | null {
  const to = introductionAfter(status, event);
  return to && { event, to };
}

/** Introductions that still wait for something; the others are over. */
export const liveStatuses = ['draft', 'consulting', 'offered', 'open'] as const;

/** Whether the introduction still waits for something. */
export function isLive(status: IntroductionStatus): boolean {
  return liveStatuses.some((live) => live === status);
}

export const partyEvents = ['ask', 'say_yes', 'say_no', 'drop', 'put_back'] as const;
export type PartyEvent = (typeof partyEvents)[number];

/**
 * One party's way: asked, then a yes or a no. A no may become a yes later, or be asked again; a yes stands, and
 * whoever wants out asks the case manager, who can drop them. One that was dropped is asked again, or put back to be
 * asked after the government.
 */
export const partyLifecycle: Record<PartyState, Partial<Record<PartyEvent, PartyState>>> = {
  not_asked: { ask: 'asked', drop: 'dropped' },
  asked: { ask: 'asked', say_yes: 'yes', say_no: 'no', drop: 'dropped' },
  yes: { drop: 'dropped' },
  no: { ask: 'asked', say_yes: 'yes', drop: 'dropped' },
  dropped: { ask: 'asked', put_back: 'not_asked' },
};

/** Where the party stands after the event, or null where that cannot happen. */
export function partyAfter(state: PartyState, event: PartyEvent): PartyState | null {
  return partyLifecycle[state][event] ?? null;
}

/** What settling an offer asks: who was asked, what they said, and by when. */
export type OfferFacts = {
  /** The organisation whose case it is; it need not be a party. */
  governmentId: string;
  governmentFirst: boolean;
  parties: readonly { organisationId: string; state: PartyState }[];
  answerByAt: string | null;
  remindersSent: number;
};

/** How many reminders go out before an offer can lapse (the mechanism’s rules, "The introduction"). */
export const remindersBeforeLapse = 2;

/**
 * What follows for an offer:
 * - `open`: everybody still in it said yes
 * - `declined`: fewer than two could still say yes, or the government whose case it is said no
 * - `ask_the_others`: the government, asked first, said yes
 * - `lapsed`: somebody is silent after two reminders and the deadline
 * - `case_manager_decides`: two or more said yes and somebody did not: drop, add, extend, or open with those
 * - `wait`: an answer is outstanding and there is time
 */
export type OfferSettlement =
  | 'open'
  | 'declined'
  | 'ask_the_others'
  | 'lapsed'
  | 'case_manager_decides'
  | 'wait';

/**
 * Says what follows for an offer after an answer, a change of its parties, or the passing of time. Two who said yes
 * are never told that all lapsed because a third kept silent: that is for the case manager to settle.
 * Source: the mechanism’s rules, "The introduction".
 */
export function settleOffer(offer: OfferFacts, now: string): OfferSettlement {
  const active = offer.parties.filter((party) => party.state !== 'dropped');
  const inState = (state: PartyState) => active.filter((party) => party.state === state);
  const saidYes = inState('yes');
  const saidNo = inState('no');
  const asked = inState('asked');
  const government = active.find((party) => party.organisationId === offer.governmentId);

  if (active.length - saidNo.length < 2 || government?.state === 'no') return 'declined';
  if (saidYes.length === active.length) return 'open';
  if (inState('not_asked').length > 0 && !isGovernmentAwaited(offer)) return 'ask_the_others';
  if (asked.length === 0) return 'case_manager_decides';
  if (!isPastAnswering(offer, now)) return 'wait';
  return saidYes.length >= 2 ? 'case_manager_decides' : 'lapsed';
}

/** Whether the government is asked first and has not answered, so that nobody else is asked yet. */
export function isGovernmentAwaited(
  offer: Pick<OfferFacts, 'governmentFirst' | 'governmentId' | 'parties'>,
): boolean {
  return (
    offer.governmentFirst &&
    offer.parties.some(
      (party) =>
        party.organisationId === offer.governmentId &&
        (party.state === 'asked' || party.state === 'not_asked'),
    )
  );
}

/** Two reminders are out and the deadline has passed. */
function isPastAnswering(
  offer: Pick<OfferFacts, 'answerByAt' | 'remindersSent'>,
  now: string,
): boolean {
  return (
    offer.answerByAt !== null &&
    offer.remindersSent >= remindersBeforeLapse &&
    now >= offer.answerByAt
  );
}
