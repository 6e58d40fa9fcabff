import type { Reader } from '../../db/connect.ts';
import type { RemindersTable } from '../../db/schema.ts';
import { eventsOfCases, isSame, latest, type Recorded } from './trail-reading.ts';
import { walkAlongTrail } from './trail-walk.ts';

/** When a reminder was over, as the trail has it: by its own event, or with its case. */
function endOf(events: readonly Recorded[], ofCase: readonly Recorded[]): string | null {
  const last = latest(
    events,
    'reminder.set',
    'reminder.done',
    'reminder.removed',
    'reminder.reopened',
  );
  if (last?.name === 'reminder.done' || last?.name === 'reminder.removed') return last.at;
  const openSince = last?.seq ?? 0;
  return ofCase.find(({ name, seq }) => name === 'case.closed' && seq > openSince)?.at ?? null;
}

function* compareReminder(
  row: RemindersTable,
  events: readonly Recorded[],
  ofCase: readonly Recorded[],
): Generator<string> {
  const set = latest(events, 'reminder.set');
  if (!set) {
    yield 'no event says that it was set';
    return;
  }
  const isAsSet =
    row.person_id === set.personId && row.case_id === set.caseId && row.set_at === set.at;
  if (!isAsSet) yield 'who set it, when or on which case is not what the trail recorded';
  if (set.content && !isSame(row.what, set.content.what)) {
    yield 'its words are not what the trail recorded';
  }
  const day = latest(events, 'reminder.set', 'reminder.moved')?.facts.on;
  if (row.remind_on !== day) yield 'its day is not what the trail recorded';
  if (row.ended_at !== endOf(events, ofCase))
    yield 'when it was over is not what the trail recorded';
}

/** Own reminders: what they say, for which day, and whether they are over. */
export function checkReminders(db: Reader): Promise<string[]> {
  return walkAlongTrail(db, {
    table: 'reminders',
    rows: db.selectFrom('reminders').selectAll(),
    call: (row) => `reminder ${row.id}`,
    async prepare(page) {
      const ofCases = await eventsOfCases(db, [...new Set(page.map((row) => row.case_id))]);
      return (row, events) => compareReminder(row, events, ofCases.of(row.case_id));
    },
  });
}
