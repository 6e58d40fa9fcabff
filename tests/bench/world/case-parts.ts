import type { CasesTable } from '../../../db/schema.ts';
import { caseTurns } from '../../../shared/cases/turns.ts';
import { readinessKeys, readinessStates } from '../../../shared/cases/vocabulary.ts';
import { defaultSettings } from '../../../shared/registry/settings.ts';
import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { CasePlan } from './cases.ts';
import type { Dialogue } from './introductions.ts';
import { sentences } from './words.ts';

/** Scoping’s checklist, filled half. */
export function writeReadiness(
  writer: BulkWriter,
  chance: Chance,
  caseId: string,
  managerId: string,
  at: string,
): void {
  for (const key of readinessKeys.slice(0, 5)) {
    writer.insert('case_readiness', {
      case_id: caseId,
      key,
      state: chance.oneOf(readinessStates),
      remark: sentences(chance, 1),
      shared: 1,
      updated_by: managerId,
      updated_at: at,
    });
  }
}

/** The moves that are open, and those of the past that every case leaves behind. */
export function writeTurns(
  writer: BulkWriter,
  of: { plan: CasePlan; dialogue: Dialogue | null; last: string },
  now: {
    assignedAt: string | null;
    holdUntilOn: string | null;
    status: CasesTable['status'];
    isPaused: boolean;
  },
): void {
  const { id, organisation, moment } = of.plan;
  const facts = {
    organisationId: organisation.id,
    assignedAt: now.assignedAt,
    unassignedSinceAt: moment(0),
    holdUntilOn: now.holdUntilOn,
    firstOfferAt: of.dialogue?.offeredAt ?? null,
    pausedWorkingDays: 0,
    hasProposedRevision: false,
    isMoveOpenElsewhere: of.dialogue !== null,
  };
  const past = now.assignedAt
    ? caseTurns({ ...facts, status: 'submitted', isPaused: false }, defaultSettings, moment(0))
    : [];
  const open = caseTurns(
    { ...facts, status: now.status, isPaused: now.isPaused },
    defaultSettings,
    of.last,
  );
  for (const turn of [...past, ...open]) {
    writer.insert('turns', {
      id: writer.id(moment(0)),
      case_id: id,
      source: 'case',
      source_id: id,
      holder: turn.holder,
      organisation_id: turn.organisationId ?? null,
      move: turn.move,
      what: turn.what ?? null,
      since_at: past.includes(turn) ? moment(0) : (now.assignedAt ?? moment(0)),
      due_at: turn.dueAt ?? null,
      until_on: turn.untilOn ?? null,
      ended_at: past.includes(turn) ? now.assignedAt : null,
    });
  }
}
