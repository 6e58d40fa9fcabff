import type { Reader } from '../../db/connect.ts';
import type { InterestsTable } from '../../db/schema.ts';
import { describeInterest } from '../interests/describe-interest.ts';
import { isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** What became of an interest, against the last event that says so. */
function isAsRecorded(row: InterestsTable, events: readonly Recorded[]): boolean {
  const last = latest(
    events,
    'interest.converted',
    'interest.answered',
    'interest.dismissed',
    'interest.reopened',
  );
  const outcome = last?.name === 'interest.reopened' ? null : (last?.name.split('.')[1] ?? null);
  if (row.outcome !== outcome) return false;
  if (!last || outcome === null) return row.settled_at === null;
  const { facts, content } = last;
  return (
    row.settled_at === last.at &&
    row.settled_by === last.personId &&
    row.case_id === last.caseId &&
    isSame(row.organisation_id, facts.organisationId) &&
    (content === null ||
      (isSame(row.letter, content.letter) &&
        isSame(row.reason, content.reason) &&
        isSame(row.checked_how, content.checkedHow)))
  );
}

function* compareInterest(row: InterestsTable, events: readonly Recorded[]): Generator<string> {
  const confirmed = latest(events, 'interest.confirmed');
  if (!confirmed || confirmed.at !== row.confirmed_at) {
    yield 'no event says that it was confirmed then';
    return;
  }
  const { content } = confirmed;
  if (content && !isSame(content.interest, describeInterest(row))) {
    yield 'its words are not what the trail recorded';
  }
  if (!isAsRecorded(row, events)) yield 'what became of it is not what the trail recorded';
}

/** Confirmed interests: what was said, and what became of it. Unconfirmed ones are forgotten and leave only a count. */
export function checkInterests(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'interests',
    rows: db.selectFrom('interests').selectAll().where('confirmed_at', 'is not', null),
    call: (row) => `interest ${row.id}`,
    prepare: async () => compareInterest,
  });
}
