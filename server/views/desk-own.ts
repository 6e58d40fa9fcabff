import type { Reader } from '../../db/connect.ts';
import { openedOrganisationIds, type PersonActor } from '../../shared/actor.ts';
import { visibleCases } from '../cases/queries.ts';
import { ownReminders } from '../reminders/queries.ts';
import type { ComingReminder, DeskRow } from './desk-row.ts';

/** The cases the actor reads as staff: a request of their own government is no work of theirs. */
export function staffCases(db: Reader, actor: PersonActor) {
  const own = openedOrganisationIds(actor);
  const cases = visibleCases(db, actor);
  return own.length > 0 ? cases.where('cases.organisation_id', 'not in', own) : cases;
}

/**
 * What the actor set themselves: the due ones as rows of their desk, the others as they come. Only of cases they still
 * read, whoever is responsible for them by now.
 */
export async function remindersFor(
  db: Reader,
  actor: PersonActor,
  today: string,
): Promise<{ due: DeskRow[]; coming: ComingReminder[] }> {
  const reminders = await ownReminders(db, actor.personId);
  if (reminders.length === 0) return { due: [], coming: [] };
  const cases = await staffCases(db, actor)
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .select([
      'cases.id as caseId',
      'cases.reference',
      'cases.title',
      'cases.status',
      'organisations.name as government',
    ])
    .where('cases.id', 'in', [...new Set(reminders.map(({ caseId }) => caseId))])
    .execute();
  const caseOf = new Map(cases.map((one) => [one.caseId, one]));
  const due: DeskRow[] = [];
  const coming: ComingReminder[] = [];
  for (const { id, caseId, what, on, setAt } of reminders) {
    const of = caseOf.get(caseId);
    if (!of) continue;
    const { status, ...named } = of;
    if (on > today) coming.push({ id, ...named, what, on });
    else {
      due.push({
        turnId: id,
        ...named,
        status,
        do: 'reminder',
        move: 'follow_up',
        source: 'reminder',
        sourceId: id,
        holder: 'case_manager',
        organisationId: null,
        holderName: null,
        what,
        sinceAt: setAt,
        dueAt: null,
        untilOn: on,
        isOverdue: on < today,
        loan: null,
        entryId: null,
        excerpt: null,
        shortlisted: null,
        nudgedAt: null,
        lookAgainAt: null,
      });
    }
  }
  return { due, coming };
}

/** Who stands in for whom in these cases today. */
export async function loansOf(
  db: Reader,
  actor: PersonActor,
  caseIds: readonly string[],
): Promise<Map<string, NonNullable<DeskRow['loan']>>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('case_stand_ins')
    .innerJoin('cases', 'cases.id', 'case_stand_ins.case_id')
    .innerJoin('people as standIn', 'standIn.id', 'case_stand_ins.person_id')
    .innerJoin('people as manager', 'manager.id', 'cases.manager_id')
    .select([
      'cases.id as caseId',
      'manager.name as manager',
      'standIn.id as standInId',
      'standIn.name as standIn',
      'case_stand_ins.until_on as untilOn',
    ])
    .where('cases.id', 'in', [...new Set(caseIds)])
    .where('case_stand_ins.started_at', 'is not', null)
    .where('case_stand_ins.ended_at', 'is', null)
    .orderBy('case_stand_ins.until_on', 'desc')
    .execute();
  const loans = new Map<string, NonNullable<DeskRow['loan']>>();
  for (const { caseId, standInId, ...loan } of rows) {
    const isToReader = standInId === actor.personId;
    // Of several, the reader is told of their own.
    if (isToReader || !loans.get(caseId)?.isToReader) loans.set(caseId, { ...loan, isToReader });
  }
  return loans;
}
