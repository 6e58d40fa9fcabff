import type { Transaction } from 'kysely';
import { prepared } from '../../db/prepared.ts';
import type {
  CaseReadinessTable,
  CaseStandInsTable,
  CasesTable,
  Database,
  SelectionsTable,
  ShortlistEntriesTable,
} from '../../db/schema.ts';
import type { StatusFacts } from '../../shared/cases/lifecycle.ts';
import { caseStatus } from '../../shared/cases/lifecycle.ts';
import { isSameTurn, type NewTurn } from '../../shared/cases/turns.ts';
import type { CaseStatus } from '../../shared/cases/vocabulary.ts';

type Tx = Transaction<Database>;

/** The next number of a year, without gaps: rolled back with the case that would have had it. */
export async function takeReferenceNumber(tx: Tx, year: number): Promise<number> {
  const counter = await tx
    .insertInto('reference_counters')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .column('year')
        .doUpdateSet((eb) => ({ last: eb('reference_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return counter.last;
}

type NewCase = Pick<
  CasesTable,
  'id' | 'reference' | 'organisation_id' | 'contact_person_id' | 'title' | 'submitted_at'
>;

export async function insertCase(tx: Tx, opened: NewCase): Promise<void> {
  await tx
    .insertInto('cases')
    .values({
      ...opened,
      manager_id: null,
      revision: 1,
      assigned_at: null,
      held_at: null,
      hold_until_on: null,
      hold_reason: null,
      closed_at: null,
      outcome: null,
      closing_summary: null,
      alternative_offered: null,
      duplicate_of_id: null,
      commitment_effect: null,
      commitment_before: null,
      commitment_after: null,
      was_helped: null,
      was_helped_comment: null,
      introductions_offered: 0,
      terms_open: 0,
      terms_in_force: 0,
      first_offer_at: null,
      first_formalised_at: null,
      first_engaged_at: null,
      clock_paused_at: null,
      paused_working_days: 0,
      status: caseStatus({
        closedAt: null,
        heldAt: null,
        managerId: null,
        introductionsOffered: 0,
        termsOpen: 0,
        termsInForce: 0,
      }),
      last_movement_at: opened.submitted_at,
      version: 1,
    })
    .execute();
  await insertCaseParties(tx, opened.id, [opened.organisation_id]);
}

/** Columns that hold facts; status is not among them, it follows (`writeStatus`). */
export type CaseChange = Partial<
  Omit<CasesTable, 'id' | 'reference' | 'organisation_id' | 'status' | 'version' | 'submitted_at'>
>;

/** Writes facts of a case and counts the change. */
export async function updateCase(tx: Tx, caseId: string, change: CaseChange): Promise<void> {
  await tx
    .updateTable('cases')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', caseId)
    .execute();
}

const moveCase = prepared(['caseId', 'at'], (db, { caseId, at }) =>
  db
    .updateTable('cases')
    .set((eb) => ({ last_movement_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', caseId),
);

/** Notes when something moved in a case, and counts it as a change. */
export async function writeMovement(tx: Tx, caseId: string, at: string): Promise<void> {
  await moveCase(tx, { caseId, at });
}

/** The one place that writes a status: what `caseStatus` says of the facts. */
export async function writeStatus(
  tx: Tx,
  caseId: string,
  facts: StatusFacts,
  clock: { pausedAt: string | null; pausedWorkingDays: number },
): Promise<CaseStatus> {
  const status = caseStatus(facts);
  await tx
    .updateTable('cases')
    .set({
      status,
      clock_paused_at: clock.pausedAt,
      paused_working_days: clock.pausedWorkingDays,
    })
    .where('id', '=', caseId)
    .execute();
  return status;
}

export async function insertCaseParties(
  tx: Tx,
  caseId: string,
  organisationIds: readonly string[],
): Promise<void> {
  if (organisationIds.length === 0) return;
  await tx
    .insertInto('case_parties')
    .values(organisationIds.map((organisation_id) => ({ case_id: caseId, organisation_id })))
    .onConflict((conflict) => conflict.columns(['case_id', 'organisation_id']).doNothing())
    .execute();
}

export async function replaceCaseTopics(
  tx: Tx,
  caseId: string,
  topicIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('case_topics').where('case_id', '=', caseId).execute();
  if (topicIds.length === 0) return;
  await tx
    .insertInto('case_topics')
    .values([...new Set(topicIds)].map((topic_id) => ({ case_id: caseId, topic_id })))
    .execute();
}

export type TurnSource = {
  caseId: string;
  source: 'case' | 'introduction' | 'terms' | 'log';
  sourceId: string;
};

/**
 * Makes these the open turns of one source. A turn that was open already keeps its beginning;
 * what is no longer owed ends now and stays as history.
 */
export async function replaceTurns(
  tx: Tx,
  at: TurnSource & { now: string; newId: () => string },
  turns: readonly NewTurn[],
): Promise<void> {
  const open = await tx
    .selectFrom('turns')
    .selectAll()
    .where('source_id', '=', at.sourceId)
    .where('source', '=', at.source)
    .where('ended_at', 'is', null)
    .execute();
  const kept = new Set<string>();
  for (const turn of turns) {
    const due = { due_at: turn.dueAt ?? null, until_on: turn.untilOn ?? null };
    const same = open.find(
      (row) =>
        !kept.has(row.id) &&
        isSameTurn(turn, {
          holder: row.holder,
          organisationId: row.organisation_id,
          move: row.move,
          what: row.what,
        }),
    );
    if (same) {
      kept.add(same.id);
      if (same.due_at !== due.due_at || same.until_on !== due.until_on) {
        await tx.updateTable('turns').set(due).where('id', '=', same.id).execute();
      }
      continue;
    }
    await tx
      .insertInto('turns')
      .values({
        id: at.newId(),
        case_id: at.caseId,
        source: at.source,
        source_id: at.sourceId,
        holder: turn.holder,
        organisation_id: turn.organisationId ?? null,
        move: turn.move,
        what: turn.what ?? null,
        since_at: at.now,
        ...due,
        ended_at: null,
      })
      .execute();
  }
  const over = open.filter((row) => !kept.has(row.id)).map((row) => row.id);
  if (over.length > 0) {
    await tx.updateTable('turns').set({ ended_at: at.now }).where('id', 'in', over).execute();
  }
}

/** Nobody owes a move in a closed case. */
export async function endTurns(tx: Tx, caseId: string, at: string): Promise<void> {
  await tx
    .updateTable('turns')
    .set({ ended_at: at })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function insertStandIn(tx: Tx, loan: CaseStandInsTable): Promise<void> {
  await tx.insertInto('case_stand_ins').values(loan).execute();
}

export async function startStandIn(tx: Tx, loanId: string, at: string): Promise<void> {
  await tx.updateTable('case_stand_ins').set({ started_at: at }).where('id', '=', loanId).execute();
}

export async function endStandIns(tx: Tx, loanIds: readonly string[], at: string): Promise<void> {
  if (loanIds.length === 0) return;
  await tx
    .updateTable('case_stand_ins')
    .set({ ended_at: at })
    .where('id', 'in', [...loanIds])
    .execute();
}

export async function writeReadiness(tx: Tx, answer: CaseReadinessTable): Promise<void> {
  const { case_id: _case, key: _key, ...rest } = answer;
  await tx
    .insertInto('case_readiness')
    .values(answer)
    .onConflict((conflict) => conflict.columns(['case_id', 'key']).doUpdateSet(rest))
    .execute();
}

export async function writeShortlistEntry(tx: Tx, entry: ShortlistEntriesTable): Promise<void> {
  const { case_id: _case, organisation_id: _organisation, ...rest } = entry;
  await tx
    .insertInto('shortlist_entries')
    .values(entry)
    .onConflict((conflict) => conflict.columns(['case_id', 'organisation_id']).doUpdateSet(rest))
    .execute();
}

export async function endShortlistEntry(
  tx: Tx,
  caseId: string,
  organisationId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('shortlist_entries')
    .set({ removed_at: at })
    .where('case_id', '=', caseId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function insertSelection(
  tx: Tx,
  selection: SelectionsTable,
  organisations: { id: string; isChosen: boolean }[],
): Promise<void> {
  await tx.insertInto('selections').values(selection).execute();
  await tx
    .insertInto('selection_organisations')
    .values(
      organisations.map(({ id, isChosen }) => ({
        selection_id: selection.id,
        organisation_id: id,
        chosen: isChosen ? (1 as const) : (0 as const),
      })),
    )
    .execute();
}
