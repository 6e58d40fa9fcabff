import type { Reader } from '../../db/connect.ts';
import { prepared } from '../../db/prepared.ts';
import type { Actor } from '../../shared/actor.ts';
import { type CaseAccess, type CaseFacts, readsAsStaff } from '../../shared/cases/access.ts';
import { type CaseAbilities, caseAbilities } from '../../shared/cases/permissions.ts';
import type { RequestContent } from '../../shared/cases/request.ts';
import type { CaseOutcome, CaseStatus, CommitmentEffect } from '../../shared/cases/vocabulary.ts';
import { dateOf } from '../../shared/working-days.ts';
import { found } from '../domain-error.ts';
import { findCaseFacts } from './fact-queries.ts';
import {
  listReadiness,
  listRevisions,
  listSelections,
  listShortlist,
  listStandIns,
  namedFiles,
  type Readiness,
  type Selection,
  type ShortlistEntry,
  type StandIn,
} from './part-queries.ts';
import { requireAccess } from './queries.ts';
import {
  asOpenTurn,
  headlineFor,
  type Named,
  type OpenTurn,
  openTurnsOfCase,
  turnsFor,
} from './turn-queries.ts';

export type CaseView = {
  id: string;
  reference: string;
  title: string;
  status: CaseStatus;
  version: number;
  access: CaseAccess;
  abilities: CaseAbilities;
  organisation: Named;
  contact: Named;
  manager: Named | null;
  standIns: StandIn[];
  submittedAt: string;
  assignedAt: string | null;
  firstOfferAt: string | null;
  lastMovementAt: string;
  hold: { heldAt: string; untilOn: string; reason: string } | null;
  closing: {
    closedAt: string;
    outcome: CaseOutcome;
    summary: string;
    alternativeOffered: string | null;
    duplicateOf: { id: string; reference: string } | null;
    commitmentEffect: CommitmentEffect | null;
    commitmentBefore: string | null;
    commitmentAfter: string | null;
    wasHelped: number | null;
    wasHelpedComment: string | null;
  } | null;
  /** The confirmed revision the case goes by. */
  request: { number: number; content: RequestContent; files: (Named & { size: number })[] };
  /** A revision that waits for the government. */
  proposal: {
    number: number;
    content: RequestContent;
    reason: string;
    draftedBy: string;
    draftedAt: string;
  } | null;
  revisionCount: number;
  turns: OpenTurn[];
  headline: OpenTurn | null;
  /** Staff see the whole checklist, the government what is shared with it. */
  readiness: Readiness[];
  /** Empty for the government: a shortlist is the staff's. */
  shortlist: ShortlistEntry[];
  selections: Selection[];
};

const wholeRow = prepared(['caseId'], (db, { caseId }) =>
  db
    .selectFrom('cases')
    .innerJoin('organisations', 'organisations.id', 'cases.organisation_id')
    .innerJoin('people as contact', 'contact.id', 'cases.contact_person_id')
    .leftJoin('people as manager', 'manager.id', 'cases.manager_id')
    .leftJoin('cases as other', 'other.id', 'cases.duplicate_of_id')
    .selectAll('cases')
    .select([
      'organisations.name as organisationName',
      'contact.name as contactName',
      'manager.name as managerName',
      'other.reference as otherReference',
    ])
    .where('cases.id', '=', caseId),
);

/** A case as its reader may see it. Refuses `not_found` for those it does not exist for. */
export async function getCase(
  db: Reader,
  actor: Actor,
  reference: string,
  at: string,
): Promise<CaseView> {
  return viewCase(db, actor, found(await findCaseFacts(db, reference)), at);
}

/** The same, where the case's facts are known already. */
export async function viewCase(
  db: Reader,
  actor: Actor,
  facts: CaseFacts,
  at: string,
): Promise<CaseView> {
  const { access } = requireAccess(actor, facts);
  const today = dateOf(at);
  const caseId = facts.id;
  const row = found((await wholeRow(db, { caseId }))[0]);
  const isStaff = readsAsStaff(access);
  const [turns, standIns, readiness, shortlist, selections, revisions] = await Promise.all([
    openTurnsOfCase(db, { caseId }),
    listStandIns(db, caseId),
    listReadiness(db, caseId, { onlyShared: !isStaff }),
    isStaff ? listShortlist(db, caseId) : [],
    listSelections(db, caseId),
    listRevisions(db, caseId),
  ]);
  const request = found(revisions.find((one) => one.number === row.revision));
  const proposal = revisions.find((one) => one.number === facts.proposedRevision);
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    status: row.status,
    version: row.version,
    access,
    abilities: caseAbilities(actor, facts),
    organisation: { id: row.organisation_id, name: row.organisationName },
    contact: { id: row.contact_person_id, name: row.contactName },
    manager: row.manager_id ? { id: row.manager_id, name: row.managerName ?? '' } : null,
    standIns,
    submittedAt: row.submitted_at,
    assignedAt: row.assigned_at,
    firstOfferAt: row.first_offer_at,
    lastMovementAt: row.last_movement_at,
    hold:
      row.held_at && row.hold_until_on
        ? { heldAt: row.held_at, untilOn: row.hold_until_on, reason: row.hold_reason ?? '' }
        : null,
    closing:
      row.closed_at && row.outcome
        ? {
            closedAt: row.closed_at,
            outcome: row.outcome,
            summary: row.closing_summary ?? '',
            alternativeOffered: row.alternative_offered,
            duplicateOf:
              row.duplicate_of_id && row.otherReference
                ? { id: row.duplicate_of_id, reference: row.otherReference }
                : null,
            commitmentEffect: row.commitment_effect,
            commitmentBefore: row.commitment_before,
            commitmentAfter: row.commitment_after,
            wasHelped: row.was_helped,
            wasHelpedComment: row.was_helped_comment,
          }
        : null,
    request: {
      number: request.number,
      content: request.content,
      files: await namedFiles(db, request.content.fileIds),
    },
    proposal: proposal
      ? {
          number: proposal.number,
          content: proposal.content,
          reason: proposal.reason,
          draftedBy: proposal.draftedBy,
          draftedAt: proposal.draftedAt,
        }
      : null,
    revisionCount: revisions.length,
    turns: turnsFor(access, row.organisation_id, turns).map((turn) =>
      asOpenTurn(turn, row.status, today),
    ),
    headline: headlineFor(access, row, turns, today),
    readiness,
    shortlist,
    selections,
  };
}
