import type { CasesTable } from '../../db/schema.ts';
import { emptyRequest } from '../../shared/cases/request.ts';
import { caseOutcomes } from '../../shared/cases/vocabulary.ts';
import {
  type Act,
  actingFor,
  type Moment,
  managersOf,
  type Plan,
  someCase,
} from './random-acts.ts';
import type { Caller } from './world.ts';

type Who = 'government' | 'responsible' | 'managers' | 'chair' | 'both sides';

function peopleFor(moment: Moment, who: Who, row: CasesTable): Plan['by'] {
  const { small } = moment;
  const government = actingFor(moment, [row.organisation_id]);
  if (who === 'government') return government;
  if (who === 'managers') return small.managers;
  if (who === 'chair') return [small.chair];
  const responsible = managersOf(moment, row);
  return who === 'responsible' ? responsible : [...government, ...responsible];
}

/** An act on one case. */
function onCase(
  name: string,
  weight: number,
  who: Who,
  does: (caller: Caller, row: CasesTable, moment: Moment) => Promise<unknown>,
  isPossible: (row: CasesTable, moment: Moment) => boolean = () => true,
): Act {
  return {
    name,
    weight,
    plan(moment) {
      const row = someCase(moment);
      if (!row || (!isPossible(row, moment) && moment.chance(90))) return undefined;
      return { by: peopleFor(moment, who, row), does: (caller) => does(caller, row, moment) };
    },
  };
}

/** Sometimes recorded for the government's contact by whoever else calls. */
function perhapsByProxy(moment: Moment, row: CasesTable) {
  if (!moment.chance(15)) return {};
  const on = moment.inDays(0);
  return { proxy: { personId: row.contact_person_id, channel: 'phone', on } as const };
}

/** Organisations that were asked about an introduction on the case. */
function introducedTo({ rows }: Moment, row: CasesTable): string[] {
  const ids = rows.introductions
    .filter((one) => one.case_id === row.id && one.offered_at !== null)
    .map((one) => one.id);
  const asked = rows.parties.filter(
    (party) => ids.includes(party.introduction_id) && party.organisation_id !== row.organisation_id,
  );
  return [...new Set(asked.map((party) => party.organisation_id))];
}

const isOpen = (row: CasesTable) => row.closed_at === null;
const isClosed = (row: CasesTable) => row.closed_at !== null;
const isNobodys = (row: CasesTable) => row.manager_id === null;
const hasProposal = (row: CasesTable, { rows }: Moment) =>
  rows.revisions.some((one) => one.case_id === row.id && one.status === 'proposed');
const questionsOf = (row: CasesTable, { rows }: Moment) =>
  rows.entries.filter(
    (one) => one.case_id === row.id && one.kind === 'question' && !one.answered_by_id,
  );

export const caseActs: readonly Act[] = [
  {
    name: 'cases.submit',
    weight: 4,
    plan({ small, rows, pick }) {
      const government = pick(small.governments);
      if (!government || rows.cases.length >= 4) return undefined;
      const content = { title: 'Budgets people can read', goal: 'Residents understand the budget' };
      const { organisationId } = government;
      return {
        by: [government],
        does: (caller) => caller.cases.submit({ organisationId, content }),
      };
    },
  },
  onCase(
    'cases.claim',
    6,
    'managers',
    (caller, row) => caller.cases.claim({ caseId: row.id }),
    isNobodys,
  ),
  onCase('cases.assign', 2, 'chair', (caller, row, { small, pick }) =>
    caller.cases.assign({ caseId: row.id, managerId: pick(small.managers)?.personId ?? '' }),
  ),
  onCase('cases.handOver', 1, 'responsible', (caller, row, { small, pick }) =>
    caller.cases.handOver({ caseId: row.id, managerId: pick(small.managers)?.personId ?? '' }),
  ),
  onCase('cases.lend', 1, 'responsible', (caller, row, { small, pick, inDays }) =>
    caller.cases.lend({
      caseId: row.id,
      personId: pick(small.managers)?.personId ?? '',
      fromOn: inDays(0),
      untilOn: inDays(5),
    }),
  ),
  onCase('cases.revise', 3, 'both sides', (caller, row, { pick }) =>
    caller.cases.revise({
      caseId: row.id,
      content: { ...emptyRequest, title: `Budgets people can read, ${pick([1, 2, 3, 4, 5])}` },
      basedOnRevision: row.revision,
    }),
  ),
  onCase(
    'cases.confirmRevision',
    3,
    'both sides',
    (caller, row, moment) => {
      const mine = moment.rows.revisions.filter((one) => one.case_id === row.id);
      const open = mine.find((one) => one.status === 'proposed') ?? moment.pick(mine);
      const number = open?.number ?? 1;
      return caller.cases.confirmRevision({
        caseId: row.id,
        number,
        ...perhapsByProxy(moment, row),
      });
    },
    hasProposal,
  ),
  onCase(
    'cases.dropRevision',
    1,
    'both sides',
    (caller, row, { rows, pick }) => {
      const number = pick(rows.revisions.filter((one) => one.case_id === row.id))?.number ?? 1;
      return caller.cases.dropRevision({ caseId: row.id, number });
    },
    hasProposal,
  ),
  onCase('cases.hold', 2, 'responsible', (caller, row, { inDays }) =>
    caller.cases.hold({ caseId: row.id, untilOn: inDays(30), reason: 'An election comes first.' }),
  ),
  onCase(
    'cases.resume',
    4,
    'responsible',
    (caller, row) => caller.cases.resume({ caseId: row.id }),
    (row) => row.held_at !== null,
  ),
  onCase(
    'cases.select',
    9,
    'government',
    (caller, row, moment) => {
      const all = introducedTo(moment, row);
      const one = moment.pick(all) ?? row.organisation_id;
      return caller.cases.select({
        caseId: row.id,
        chosenOrganisationIds: all.length > 0 && moment.chance(70) ? all : [one],
        rationale: 'They have done it before.',
        ...perhapsByProxy(moment, row),
      });
    },
    (row, moment) => introducedTo(moment, row).length > 0,
  ),
  onCase('cases.close', 1, 'responsible', (caller, row, { rows, pick }) =>
    caller.cases.close({
      caseId: row.id,
      outcome: pick(caseOutcomes) ?? 'completed',
      summary: 'It is done.',
      duplicateOfId: pick(rows.cases)?.id ?? null,
    }),
  ),
  onCase(
    'cases.decline',
    1,
    'managers',
    (caller, row) =>
      caller.cases.decline({
        caseId: row.id,
        outcome: 'out_of_scope',
        summary: 'It is not for us.',
        alternativeOffered: 'Ask the library.',
      }),
    isNobodys,
  ),
  onCase(
    'cases.withdraw',
    1,
    'government',
    (caller, row, moment) =>
      caller.cases.withdraw({
        caseId: row.id,
        summary: 'No longer needed.',
        ...perhapsByProxy(moment, row),
      }),
    (row, { chance }) => isOpen(row) && chance(30),
  ),
  onCase(
    'cases.rateHelp',
    1,
    'government',
    (caller, row) => caller.cases.rateHelp({ caseId: row.id, wasHelped: 4 }),
    isClosed,
  ),
  onCase(
    'cases.reopen',
    4,
    'responsible',
    (caller, row) => caller.cases.reopen({ caseId: row.id, reason: 'They came back.' }),
    isClosed,
  ),
  onCase('cases.log', 4, 'both sides', (caller, row, { pick }) => {
    const kind = pick(['note', 'message', 'question', 'call', 'message'] as const) ?? 'note';
    return caller.cases.log({
      caseId: row.id,
      kind,
      body: 'We have read it.',
      readerOrganisationIds: kind === 'note' ? [] : [row.organisation_id],
    });
  }),
  onCase(
    'cases.answer',
    3,
    'both sides',
    (caller, row, moment) => {
      const question = moment.pick(questionsOf(row, moment)) ?? moment.pick(moment.rows.entries);
      return caller.cases.answer({ questionId: question?.id ?? row.id, body: 'Seven districts.' });
    },
    (row, moment) => questionsOf(row, moment).length > 0,
  ),
];
