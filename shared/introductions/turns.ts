import type { NewTurn } from '../cases/turns.ts';
import type { LogKind, Move, TurnHolder } from '../cases/vocabulary.ts';
import { addDays, dateOf, endOfDay } from '../working-days.ts';
import type { OfferSettlement } from './lifecycle.ts';
import type { ConsultationResult, IntroductionStatus, PartyState } from './vocabulary.ts';

/** The turn of an open dialogue: whose, what, since when, by when; or nobody's until a date. */
export type DialogueTurn = {
  holder: TurnHolder;
  /** Whose turn it is when organisations hold it. */
  organisationIds: string[];
  what: string | null;
  sinceAt: string;
  /** Unanswered after it, the dialogue is stalled. */
  dueAt: string | null;
  /** Nobody owes anything until then; on that date the case manager asks how it went. */
  untilOn: string | null;
};

/** A line written into a dialogue, as far as its turn is concerned. */
export type DialogueEntry = {
  kind: LogKind;
  /** Null when the mechanism's staff wrote or logged it. */
  authorOrganisationId: string | null;
  at: string;
};

/** The turn when a dialogue opens: the government whose case it is writes first, otherwise the first party. */
export function firstTurn(
  partyIds: readonly string[],
  governmentId: string,
  at: string,
  stalledAfterDays: number,
): DialogueTurn {
  const first = partyIds.includes(governmentId) ? governmentId : partyIds[0];
  return organisationsTurn(first === undefined ? [] : [first], at, stalledAfterDays);
}

/**
 * Whose turn it is after a line was written. After a party's message, question or document it is the others';
 * writing again does not give them more time.
 * A message from the case manager, who is no party, leaves the turn as set, unless it was theirs: then it is the
 * parties'. A call or meeting leaves the turn as set, and the silence is counted from it.
 * Source: the mechanism’s rules, "The introduction".
 */
export function nextTurnAfter(
  entry: DialogueEntry,
  turn: DialogueTurn,
  partyIds: readonly string[],
  stalledAfterDays: number,
): DialogueTurn {
  if (entry.kind === 'note') return turn;
  if (entry.kind === 'call' || entry.kind === 'meeting') {
    const counted = addDays(entry.at, stalledAfterDays);
    return turn.dueAt !== null && turn.dueAt < counted ? { ...turn, dueAt: counted } : turn;
  }
  if (entry.authorOrganisationId === null && turn.holder !== 'case_manager') return turn;
  const others = partyIds.filter((id) => id !== entry.authorOrganisationId);
  const isTheirs =
    turn.holder === 'organisation' &&
    turn.organisationIds.length === others.length &&
    others.every((id) => turn.organisationIds.includes(id));
  return isTheirs ? turn : organisationsTurn(others, entry.at, stalledAfterDays);
}

/** A turn of these organisations from `at` on, stalled when unanswered for so many days. */
export function organisationsTurn(
  organisationIds: string[],
  at: string,
  stalledAfterDays: number,
): DialogueTurn {
  return {
    holder: 'organisation',
    organisationIds,
    what: null,
    sinceAt: at,
    dueAt: addDays(at, stalledAfterDays),
    untilOn: null,
  };
}

/**
 * The turn on the morning that nobody's time is over: the case manager asks how it went, by the end of that day. What
 * was to go on meanwhile is not what there is to do now.
 */
export function turnAfterWaiting({ untilOn }: DialogueTurn, now: string): DialogueTurn {
  return {
    holder: 'case_manager',
    organisationIds: [],
    what: null,
    sinceAt: now,
    dueAt: endOfDay(untilOn ?? dateOf(now)),
    untilOn: null,
  };
}

/** Whether the turn has gone unanswered past its time (7 days unless another date was set): it is on the desk. */
export function isStalled(
  turn: Pick<DialogueTurn, 'holder' | 'dueAt'> | null,
  now: string,
): boolean {
  return (
    turn !== null && turn.holder === 'organisation' && turn.dueAt !== null && now >= turn.dueAt
  );
}

/** What the open moves of one introduction follow from. */
export type TurnFacts = {
  status: IntroductionStatus;
  answerByAt: string | null;
  parties: readonly { organisationId: string; state: PartyState }[];
  consultation: { closedAt: string | null; result: ConsultationResult | null } | null;
  /** What `settleOffer` says; only asked for while offered. */
  settlement: OfferSettlement;
  turn: DialogueTurn | null;
  /** Nothing else moves on the case since this one ended: no other introduction is live or was drafted later. */
  isLastHope: boolean;
  /** A live case; on a closed one nobody owes anything. */
  isCaseOpen: boolean;
};

/**
 * The open moves of an introduction: whose, and which. A draft is the case manager's, a consultation the committee's,
 * an offer belongs to whoever was asked, a dialogue to whom its turn says. An introduction that came to nothing is the
 * case manager's again while nothing else moves on the case.
 * Source: the mechanism’s rules, "Words" (turn) and "The introduction".
 */
export function introductionTurns(facts: TurnFacts): NewTurn[] {
  if (!facts.isCaseOpen) return [];
  switch (facts.status) {
    case 'draft':
      return [
        facts.consultation?.result === 'objection'
          ? caseManagers('redraft_introduction')
          : caseManagers('offer_introduction'),
      ];
    case 'consulting':
      return facts.consultation !== null && facts.consultation.closedAt === null
        ? [{ holder: 'committee', move: 'decide_consultation' }]
        : [caseManagers('offer_introduction')];
    case 'offered':
      return offeredTurns(facts);
    case 'open':
      return facts.turn === null ? [] : dialogueTurns(facts.turn);
    case 'declined':
    case 'lapsed':
      return facts.isLastHope ? [caseManagers('offer_introduction')] : [];
    case 'withdrawn':
    case 'concluded':
      return [];
  }
}

function offeredTurns(facts: TurnFacts): NewTurn[] {
  const awaited = facts.parties.filter((party) => party.state === 'asked');
  const turns: NewTurn[] = awaited.map((party) => ({
    holder: 'organisation',
    organisationId: party.organisationId,
    move: 'answer_introduction',
    dueAt: facts.answerByAt,
  }));
  return facts.settlement === 'case_manager_decides'
    ? [caseManagers('settle_offer'), ...turns]
    : turns;
}

function dialogueTurns(turn: DialogueTurn): NewTurn[] {
  const { what, dueAt, untilOn } = turn;
  if (turn.holder === 'nobody') return [{ holder: 'nobody', move: 'wait', what, untilOn }];
  if (turn.holder === 'organisation') {
    return turn.organisationIds.map((organisationId) => ({
      holder: 'organisation',
      organisationId,
      move: 'write_in_dialogue',
      what,
      dueAt,
    }));
  }
  return [{ holder: 'case_manager', move: 'ask_how_it_went', what, dueAt }];
}

function caseManagers(move: Move): NewTurn {
  return { holder: 'case_manager', move };
}
