import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { Actor } from '../../shared/actor.ts';
import { caseAccess, readsAsStaff } from '../../shared/cases/access.ts';
import { type LogKind, logKinds } from '../../shared/cases/vocabulary.ts';
import type { Decision } from '../../shared/decision.ts';
import { canNudge, canSettleMove, canWriteKind } from '../../shared/log/permissions.ts';
import type { OrganisationKind, Participation } from '../../shared/registry/vocabulary.ts';
import { canKeepReminder } from '../../shared/reminders/permissions.ts';
import { findCaseFacts } from '../cases/fact-queries.ts';
import { type CaseView, viewCase } from '../cases/view-queries.ts';
import { DomainError, found } from '../domain-error.ts';
import { type CasePerson, peopleOfCase } from './case-people.ts';

export type LogAbilities = {
  /** Kinds of entry the composer offers. */
  write: Record<LogKind, Decision>;
  /** Marking as read, following up, setting the next move, asking for a redaction. */
  settle: Decision;
  nudge: Decision;
};

export type CaseFile = CaseView & {
  government: {
    kind: OrganisationKind;
    countryCode: string | null;
    participation: Participation;
    parentName: string | null;
  };
  counts: { introductions: number; terms: number; log: number; files: number };
  people: CasePerson[];
  logAbilities: LogAbilities;
  /** Setting oneself a reminder on it; the day is asked for later. */
  remind: Decision;
};

/**
 * Everything the case file opens with, in one call; the log has its own, in pages, and dialogues and terms theirs.
 * For staff: refuses `only_staff` to the government, which has a page of its own, `conflict_of_interest` to staff whose
 * organisation is a party, and `not_found` to everybody else.
 */
export async function getCaseFile(
  db: Reader,
  actor: Actor,
  reference: string,
  at: string,
): Promise<CaseFile> {
  const facts = found(await findCaseFacts(db, reference));
  const access = caseAccess(actor, facts);
  if (access === 'exists') throw new DomainError('conflict_of_interest');
  if (access === 'government') throw new DomainError('only_staff');
  if (!readsAsStaff(access)) throw new DomainError('not_found');
  const [view, government, people, counts] = await Promise.all([
    viewCase(db, actor, facts, at),
    getGovernment(db, facts.organisationId),
    peopleOfCase(db, facts),
    countParts(db, facts.id),
  ]);
  return {
    ...view,
    government,
    people,
    counts,
    logAbilities: {
      write: Object.fromEntries(
        logKinds.map((kind) => [kind, canWriteKind(access, facts, kind)]),
      ) as Record<LogKind, Decision>,
      settle: canSettleMove(access),
      nudge: canNudge(access, facts),
    },
    remind: canKeepReminder(access, facts),
  };
}

const governmentRow = prepared(['organisationId'], (db, { organisationId }) =>
  db
    .selectFrom('organisations')
    .leftJoin('organisations as parent', 'parent.id', 'organisations.parent_id')
    .select([
      'organisations.kind',
      'organisations.country_code as countryCode',
      'organisations.participation',
      'parent.participation as parentParticipation',
      'parent.name as parentName',
    ])
    .where('organisations.id', '=', organisationId),
);

async function getGovernment(db: Reader, organisationId: string): Promise<CaseFile['government']> {
  const [row] = await governmentRow(db, { organisationId });
  const { kind, countryCode, participation, parentParticipation, parentName } = found(row);
  // A body takes part as its government does.
  return { kind, countryCode, participation: parentParticipation ?? participation, parentName };
}

const countRows = prepared(['caseId'], (db, { caseId }) =>
  db.selectNoFrom((eb) => {
    const count = (table: 'introductions' | 'terms' | 'log_entries' | 'files') =>
      eb
        .selectFrom(table)
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('case_id', '=', caseId);
    return [
      count('introductions').as('introductions'),
      count('terms').as('terms'),
      count('log_entries').as('log'),
      count('files').as('files'),
    ] as const;
  }),
);

async function countParts(db: Reader, caseId: string): Promise<CaseFile['counts']> {
  const [counted] = await countRows(db, { caseId });
  return {
    introductions: counted?.introductions ?? 0,
    terms: counted?.terms ?? 0,
    log: counted?.log ?? 0,
    files: counted?.files ?? 0,
  };
}
