import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type { Decision } from '../../shared/decision.ts';
import type { InterestWords } from '../../shared/interests/input.ts';
import { canTriage } from '../../shared/interests/permissions.ts';
import { describeInterest } from './describe-interest.ts';
import { type KnownFor, waitingInterests } from './queries.ts';

export type WaitingInterest = InterestWords & {
  id: string;
  confirmedAt: string;
  /** Whom its address acts for already, where it is known. */
  known: KnownFor[];
  triage: Decision;
};

/** Interests that wait to be triaged, the longest waiting first, and whether the actor may. */
export async function listWaitingInterests(
  db: Reader,
  actor: PersonActor,
): Promise<WaitingInterest[]> {
  return (await waitingInterests(db, actor)).map((row) => ({
    ...describeInterest(row),
    id: row.id,
    confirmedAt: row.confirmed_at ?? row.written_at,
    known: row.known,
    triage: canTriage(
      actor,
      { status: 'waiting', organisationIds: row.known.map((one) => one.organisationId) },
      'answer',
    ),
  }));
}
