import type { LogKind } from '../../shared/cases/vocabulary.ts';
import type { DialogueTurn } from '../../shared/introductions/turns.ts';
import type { IntroductionStatus, PartyState } from '../../shared/introductions/vocabulary.ts';
import type { LogEntry } from '../log/queries.ts';
import type { ShownIntroduction } from './show-introduction.ts';

/** One mark of a dialogue along time; without a lane it is the case manager's. */
export type RallyMark = { entryId: string; at: string; kind: LogKind; laneId: string | null };

/** A party's lane: its answer first, then its side of the exchange. */
export type RallyLane = {
  id: string;
  name: string | null;
  state: PartyState;
  askedAt: string | null;
  answeredAt: string | null;
  reason: string | null;
};

/** What the rally draws of one introduction: lanes, marks along time, and where the ball is. */
export type RallyFacts = {
  introductionId: string;
  status: IntroductionStatus;
  offeredAt: string | null;
  answerByAt: string | null;
  openedAt: string | null;
  endedAt: string | null;
  lanes: RallyLane[];
  marks: RallyMark[];
  turn: DialogueTurn | null;
};

/** Reduces what somebody sees of an introduction to what its rally draws. */
export function rallyFacts(
  introduction: ShownIntroduction,
  entries: readonly LogEntry[],
): RallyFacts {
  const laneOf = new Map(
    introduction.parties.map((party) => [party.organisationId, party.id] as const),
  );
  return {
    introductionId: introduction.id,
    status: introduction.status,
    offeredAt: introduction.offeredAt,
    answerByAt: introduction.answerByAt,
    openedAt: introduction.openedAt,
    endedAt: introduction.endedAt,
    lanes: introduction.parties
      .filter((party) => party.state !== 'dropped')
      .map(({ id, name, state, askedAt, answeredAt, reason }) => ({
        id,
        name,
        state,
        askedAt,
        answeredAt,
        reason,
      })),
    marks: entries
      .filter((entry) => entry.kind !== 'note')
      .map((entry) => ({
        entryId: entry.id,
        at: entry.occurredAt,
        kind: entry.kind,
        laneId: entry.authorOrganisation ? (laneOf.get(entry.authorOrganisation.id) ?? null) : null,
      })),
    turn: introduction.turn
      ? {
          ...introduction.turn,
          organisationIds: introduction.turn.organisationIds.flatMap((id) => laneOf.get(id) ?? []),
        }
      : null,
  };
}
