import type { Reader } from '../../db/connect.ts';
import type { ManagerLoad } from '../../shared/oversight/caseload.ts';
import { dateOf, endOfDay } from '../../shared/working-days.ts';
import { caseManagers } from '../accounts/queries.ts';
import type { CaseloadCase } from './caseload-facts.ts';

/**
 * Since when some move of a case has been overdue, by case; a planned silence is over at the end of its day. On hold only
 * bringing the case back can be: everybody else’s clock rests.
 */
async function loadOverdue(db: Reader, now: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('turns')
    .innerJoin('cases', 'cases.id', 'turns.case_id')
    .select(['case_id', 'due_at', 'until_on'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('cases.status', '!=', 'on_hold'), eb('move', '=', 'resume_case')]))
    .where((eb) =>
      eb.or([
        eb('due_at', '<', now),
        eb.and([eb('holder', '=', 'nobody'), eb('until_on', '<', dateOf(now))]),
      ]),
    )
    .execute();
  const overdue = new Map<string, string>();
  for (const { case_id: caseId, due_at: dueAt, until_on: untilOn } of rows) {
    const since = dueAt ?? endOfDay(untilOn ?? dateOf(now));
    const known = overdue.get(caseId);
    if (known === undefined || since < known) overdue.set(caseId, since);
  }
  return overdue;
}

type Loan = { caseId: string; personId: string; untilOn: string };

/** Cases that are with a stand-in today. */
async function loadLoans(db: Reader): Promise<Loan[]> {
  return db
    .selectFrom('case_stand_ins')
    .select(['case_id as caseId', 'person_id as personId', 'until_on as untilOn'])
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Until when every case of theirs that is not on hold is with a stand-in: the first day on which one comes back. */
function awayUntil(own: readonly CaseloadCase[], loans: readonly Loan[]): string | null {
  const lastDayOf = new Map<string, string>();
  for (const { caseId, untilOn } of loans) {
    const known = lastDayOf.get(caseId);
    if (known === undefined || untilOn > known) lastDayOf.set(caseId, untilOn);
  }
  const active = own.filter(({ status }) => status !== 'on_hold');
  const lastDays = active.flatMap(({ id }) => lastDayOf.get(id) ?? []);
  return active.length > 0 && lastDays.length === active.length
    ? (lastDays.toSorted()[0] ?? null)
    : null;
}

type OpenCases = {
  open: readonly CaseloadCase[];
  /** Those without any filter. */
  all: readonly CaseloadCase[];
  /** Those whose mark says only that there is one more case. */
  conflictedIds: ReadonlySet<string>;
};

/** Who is responsible for which of the open cases. */
export async function loadManagers(
  db: Reader,
  { open, all, conflictedIds }: OpenCases,
  now: string,
): Promise<ManagerLoad[]> {
  const overdue = await loadOverdue(db, now);
  const loans = await loadLoans(db);
  const byManager = Map.groupBy(open, ({ managerId }) => managerId);
  const allByManager = Map.groupBy(all, ({ managerId }) => managerId);
  const names = new Map<string, string>();
  for (const { personId, name } of await caseManagers(db)) names.set(personId, name);
  // Somebody who is no case manager any more can still be responsible for a case.
  for (const { managerId, managerName } of open)
    if (managerId) names.set(managerId, managerName ?? '');
  const openById = new Map(open.map((one) => [one.id, one]));
  const lentTo = (personId: string): ManagerLoad['lent'] => {
    const cases = loans.flatMap((loan) =>
      loan.personId === personId ? (openById.get(loan.caseId) ?? []) : [],
    );
    return [...Map.groupBy(cases, ({ managerId }) => managerId)]
      .flatMap(([managerId, lent]) =>
        managerId ? [{ managerId, name: names.get(managerId) ?? '', count: lent.length }] : [],
      )
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  };
  const rank = (one: CaseloadCase) => {
    if (conflictedIds.has(one.id)) return 3;
    return overdue.has(one.id) ? 0 : one.status === 'on_hold' ? 2 : 1;
  };
  const since = (one: CaseloadCase) => overdue.get(one.id) ?? one.submittedAt;
  const casesOf = (managerId: string | null): ManagerLoad['cases'] =>
    (byManager.get(managerId) ?? [])
      .toSorted((a, b) => rank(a) - rank(b) || since(a).localeCompare(since(b)))
      .map((one) => ({
        ...one.named,
        isOverdue: rank(one) === 0,
        isOnHold: rank(one) < 3 && one.status === 'on_hold',
      }));
  const loads = [...names].map(([managerId, name]) => ({
    managerId,
    name,
    cases: casesOf(managerId),
    lent: lentTo(managerId),
    awayUntil: awayUntil(allByManager.get(managerId) ?? [], loans),
  }));
  loads.sort((a, b) => b.cases.length - a.cases.length || a.name.localeCompare(b.name));
  const nobody = { managerId: null, name: null, cases: casesOf(null), lent: [], awayUntil: null };
  return nobody.cases.length > 0 ? [...loads, nobody] : loads;
}
