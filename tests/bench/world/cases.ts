import { toJson } from '../../../db/json.ts';
import type { CasesTable } from '../../../db/schema.ts';
import { caseStatus } from '../../../shared/cases/lifecycle.ts';
import { emptyRequest, requestTitle } from '../../../shared/cases/request.ts';
import { addDays, dateOf } from '../../../shared/working-days.ts';
import type { Chance } from '../../support/chance.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { Calendar } from './calendar.ts';
import { writeReadiness, writeTurns } from './case-parts.ts';
import { type Dialogue, planIntroduction } from './introductions.ts';
import { type LogPlan, planLogEntry } from './log-entries.ts';
import type { Organisation, Registry } from './organisations.ts';
import type { Person } from './people.ts';
import { aSubject, sentences } from './words.ts';

/** What the newest cases are like, and all those before them: out of a hundred. */
const newest = { submitted: 10, onHold: 10, networking: 35, closed: 15 };
const older = { submitted: 0, onHold: 1, networking: 7, closed: 88 };
/** The share of cases that are new. */
const shareOfNewest = 0.15;

type Stage = 'submitted' | 'onHold' | 'networking' | 'closed' | 'scoping';

function stageOf(chance: Chance, isNew: boolean): Stage {
  let left = chance.between(1, 100);
  for (const [stage, share] of Object.entries(isNew ? newest : older)) {
    left -= share;
    if (left <= 0) return stage as Stage;
  }
  return 'scoping';
}

export type CasePlan = {
  id: string;
  reference: string;
  organisation: Organisation;
  contact: Person;
  manager: Person | null;
  /** From 0, when it was submitted, to 1, when it closed or the data end. */
  moment(share: number): string;
};

type World = {
  registry: Registry;
  managers: readonly Person[];
  topicIds: readonly string[];
};

const noClosing = {
  closed_at: null,
  outcome: null,
  closing_summary: null,
  alternative_offered: null,
  duplicate_of_id: null,
  commitment_effect: null,
  commitment_before: null,
  commitment_after: null,
} satisfies Partial<CasesTable>;

/** Plans the whole story of one case, with its log, on the calendar. */
export function planCase(
  calendar: Calendar,
  writer: BulkWriter,
  chance: Chance,
  world: World,
  about: { reference: string; submittedAt: string; until: string; share: number; entries: number },
): void {
  const stage = stageOf(chance, about.share > 1 - shareOfNewest);
  const organisation = chance.oneOf(world.registry.asking);
  const contact = chance.oneOf(organisation.people);
  const manager = stage === 'submitted' ? null : chance.oneOf(world.managers);
  const began = Date.parse(about.submittedAt);
  const ended = Math.min(
    Date.parse(addDays(about.submittedAt, chance.between(40, 200))),
    Date.parse(about.until),
  );
  const plan: CasePlan = {
    id: writer.id(about.submittedAt),
    reference: about.reference,
    organisation,
    contact,
    manager,
    moment: (share) => new Date(Math.round(began + (ended - began) * share)).toISOString(),
  };
  const hasIntroduction =
    stage === 'networking' || (stage === 'closed' && chance.between(1, 4) === 1);
  const dialogue: Dialogue | null =
    hasIntroduction && manager
      ? planIntroduction(calendar, writer, chance, plan, manager, {
          provider: chance.oneOf(world.registry.providers),
          isConcluded: stage === 'closed',
        })
      : null;
  const entries: LogPlan = { plan, dialogue, manager };
  const last = planEntries(calendar, writer, chance, entries, about.entries);
  planRows(calendar, writer, chance, { ...world, plan, stage, dialogue, last });
}

/** The log of a case, evenly over its life; returns the moment of its last entry. */
function planEntries(
  calendar: Calendar,
  writer: BulkWriter,
  chance: Chance,
  of: LogPlan,
  count: number,
): string {
  let at = of.plan.moment(0);
  for (let entry = 0; entry < count; entry += 1) {
    at = of.plan.moment(0.1 + (0.88 * entry) / count);
    planLogEntry(calendar, writer, chance, of, at);
  }
  return at;
}

function planRows(
  calendar: Calendar,
  writer: BulkWriter,
  chance: Chance,
  of: World & { plan: CasePlan; stage: Stage; dialogue: Dialogue | null; last: string },
): void {
  const { plan, stage, dialogue, manager } = { ...of, manager: of.plan.manager };
  const { id, reference, organisation, contact } = plan;
  const submittedAt = plan.moment(0);
  const assignedAt = manager ? plan.moment(0.05) : null;
  const heldAt = stage === 'onHold' ? plan.moment(0.99) : null;
  const closedAt = stage === 'closed' ? plan.moment(1) : null;
  const holdUntilOn = heldAt && dateOf(addDays(heldAt, 60));
  const content = {
    ...emptyRequest,
    title: `${aSubject(chance)}: ${sentences(chance, 1)}`.slice(0, 120),
    goal: sentences(chance, 2),
    situation: sentences(chance, 4),
    helpSought: sentences(chance, 3),
    topicIds: [...new Set([chance.oneOf(of.topicIds), chance.oneOf(of.topicIds)])],
    languages: ['en', 'fr'],
    commitment: sentences(chance, 1),
  };
  const status = caseStatus({
    closedAt,
    heldAt,
    managerId: manager?.id ?? null,
    introductionsOffered: dialogue ? 1 : 0,
    termsOpen: 0,
    termsInForce: 0,
  });
  const closing = closedAt && {
    closed_at: closedAt,
    outcome: dialogue ? ('completed' as const) : ('advice_sufficed' as const),
    closing_summary: sentences(chance, 2),
    commitment_effect: 'refined' as const,
  };
  const clockPausedAt = closedAt ?? heldAt;

  calendar.at(submittedAt, () => {
    writer.insert('cases', {
      id,
      reference,
      organisation_id: organisation.id,
      contact_person_id: contact.id,
      manager_id: manager?.id ?? null,
      title: requestTitle(content),
      revision: 1,
      submitted_at: submittedAt,
      assigned_at: assignedAt,
      held_at: heldAt,
      hold_until_on: holdUntilOn,
      hold_reason: heldAt && 'Until the budget is passed',
      ...noClosing,
      ...closing,
      was_helped: null,
      was_helped_comment: null,
      introductions_offered: dialogue ? 1 : 0,
      terms_open: 0,
      terms_in_force: 0,
      first_offer_at: dialogue?.offeredAt ?? null,
      first_formalised_at: null,
      first_engaged_at: null,
      clock_paused_at: clockPausedAt,
      paused_working_days: 0,
      status,
      last_movement_at: clockPausedAt ?? of.last,
      version: 3,
    });
    for (const one of [organisation.id, ...(dialogue ? [dialogue.provider.id] : [])]) {
      writer.insert('case_parties', { case_id: id, organisation_id: one });
    }
    for (const topic of content.topicIds) {
      writer.insert('case_topics', { case_id: id, topic_id: topic });
    }
    writer.insert('request_revisions', {
      id: writer.id(submittedAt),
      case_id: id,
      number: 1,
      content: toJson(content),
      status: 'confirmed',
      drafted_by: contact.id,
      drafted_at: submittedAt,
      reason: '',
      confirmed_by: contact.id,
      confirmed_at: submittedAt,
      recorded_by: null,
      proxy_channel: null,
      proxy_on: null,
    });
    writer.tell({
      at: submittedAt,
      name: 'case.submitted',
      personId: contact.id,
      caseId: id,
      subjectId: id,
      facts: {
        reference,
        organisationId: organisation.id,
        contactPersonId: contact.id,
        revision: 1,
        fileIds: [],
      },
      content: { request: content },
    });
    writeTurns(writer, of, { assignedAt, holdUntilOn, status, isPaused: clockPausedAt !== null });
  });

  const tell = (at: string, name: string, facts: object, words?: Record<string, unknown>) =>
    calendar.at(at, () =>
      writer.tell({
        at,
        name,
        personId: manager?.id ?? null,
        caseId: id,
        subjectId: id,
        facts: { ...facts },
        ...(words ? { content: words } : {}),
      }),
    );
  if (assignedAt && manager) {
    tell(assignedAt, 'case.claimed', { managerId: manager.id, previousManagerId: null });
    calendar.at(assignedAt, () => writeReadiness(writer, chance, id, manager.id, assignedAt));
  }
  if (heldAt && holdUntilOn) {
    const words = { reason: 'Until the budget is passed' };
    tell(heldAt, 'case.held', { heldAt, untilOn: holdUntilOn }, words);
  }
  if (closing) {
    tell(
      closing.closed_at,
      'case.closed',
      {
        outcome: closing.outcome,
        statusBefore: dialogue ? 'networking' : 'scoping',
        commitmentEffect: closing.commitment_effect,
        duplicateOfId: null,
      },
      {
        summary: closing.closing_summary,
        alternativeOffered: '',
        commitmentBefore: '',
        commitmentAfter: '',
      },
    );
  }
}
