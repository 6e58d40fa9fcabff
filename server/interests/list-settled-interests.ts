import type { Reader } from '../../db/connect.ts';
import type { PersonActor } from '../../shared/actor.ts';
import type { Decision } from '../../shared/decision.ts';
import type { InterestWords } from '../../shared/interests/input.ts';
import { interestStatus } from '../../shared/interests/lifecycle.ts';
import { canReopenInterest } from '../../shared/interests/permissions.ts';
import type { InterestStatus } from '../../shared/interests/vocabulary.ts';
import { describeInterest } from './describe-interest.ts';
import { type SettledCursor, settledInterests } from './queries.ts';

export type SettledInterest = InterestWords & {
  id: string;
  status: InterestStatus;
  settledAt: string;
  settledBy: string | null;
  reason: string | null;
  letter: string | null;
  checkedHow: string | null;
  /** The government it was filed for, or the organisation added to the directory. */
  filedFor: { id: string; name: string } | null;
  /** The case it became. */
  reference: string | null;
  reopen: Decision;
};

/** A page of what became of interests, the newest first. */
export async function listSettledInterests(
  db: Reader,
  actor: PersonActor,
  page: { limit: number; after: SettledCursor | null },
): Promise<{ interests: SettledInterest[]; next: SettledCursor | null }> {
  const { rows, next } = await settledInterests(db, actor, page);
  const interests = rows.map((row): SettledInterest => {
    const status = interestStatus({ confirmedAt: row.confirmed_at, outcome: row.outcome });
    return {
      ...describeInterest(row),
      id: row.id,
      status,
      settledAt: row.settled_at ?? row.written_at,
      settledBy: row.settlerName,
      reason: row.reason,
      letter: row.letter,
      checkedHow: row.checked_how,
      filedFor:
        row.organisation_id && row.organisationName
          ? { id: row.organisation_id, name: row.organisationName }
          : null,
      reference: row.reference,
      reopen: canReopenInterest(actor, { status, organisationIds: [] }),
    };
  });
  return { interests, next };
}
