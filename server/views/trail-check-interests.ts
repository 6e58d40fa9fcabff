import type { Reader } from '../../db/connect.ts';
import type { InterestsTable } from '../../db/schema.ts';
import { describeInterest } from '../interests/describe-interest.ts';
import { eventsOfSubjects, isSame, latest, pagesOf, type Recorded } from './trail-reading.ts';

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

/** Confirmed interests: what was said, and what became of it. Unconfirmed ones are forgotten and leave only a count. */
export async function checkInterests(db: Reader): Promise<string[]> {
  const faults: string[] = [];
  const pages = pagesOf((after, limit) =>
    db
      .selectFrom('interests')
      .selectAll()
      .where('confirmed_at', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute(),
  );
  for await (const rows of pages) {
    const events = await eventsOfSubjects(
      db,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      const own = events.of(row.id);
      const confirmed = latest(own, 'interest.confirmed');
      if (confirmed?.at !== row.confirmed_at) {
        faults.push(`interest ${row.id}: no event says that it was confirmed then`);
        continue;
      }
      const { content } = confirmed;
      if (content && !isSame(content.interest, describeInterest(row))) {
        faults.push(`interest ${row.id}: its words are not what the trail recorded`);
      }
      if (!isAsRecorded(row, own)) {
        faults.push(`interest ${row.id}: what became of it is not what the trail recorded`);
      }
    }
  }
  return faults;
}
