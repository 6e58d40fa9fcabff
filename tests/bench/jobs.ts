import type { Reader } from '../../db/connect.ts';
import { openStatuses } from '../../shared/cases/vocabulary.ts';

/** A call of the API, as the client sends it. */
export type ApiCall = { procedure: string; input: Record<string, unknown>; isWrite: boolean };

/** What is measured over HTTP: the calls of one kind, sent one after another and over again. */
export type Job = {
  name: 'case-list' | 'case-file' | 'directory-search' | 'log-entry';
  /** The share of the floor to reach. */
  aim: number;
  calls: ApiCall[];
};

/** What people type: names of things, beginnings, several words, another language, and typing errors. */
const searches = [
  'open budgets',
  'procurement data',
  'beneficial ownership register',
  'participation',
  'données ouvertes',
  'presupuesto participativo',
  'civic',
  'audit office training',
  'extractives revenue ghana',
  'acces to informaton',
  'parliment votes',
  'anti-corruption law',
  'land titles',
  'institute kenya',
  'university research',
  'rendicion de cuentas',
  'digital iden',
  'workshops citizens',
  'climate finance brazil',
  '',
];
const someKinds = ['ngo', 'academic'];

function query(procedure: string, input: Record<string, unknown>): ApiCall {
  return { procedure, input, isWrite: false };
}

/** Searches as they come: most by words alone, some within kinds of organisation. */
export function searchInputs(): Record<string, unknown>[] {
  return searches.map((words, at) => ({
    words,
    filters: at % 4 === 3 ? { kinds: someKinds } : {},
    cursor: 0,
  }));
}

/** The pages of the list of cases that case managers look at most. */
const listInputs = [
  { sort: 'last_movement', descending: true, limit: 50 },
  { statuses: openStatuses, mine: true, sort: 'last_movement', descending: true, limit: 50 },
  { statuses: ['scoping'], sort: 'last_movement', descending: true, limit: 50 },
  { statuses: openStatuses, sort: 'unassigned_first', descending: true, limit: 50 },
];

/** Every job, on the cases that the person who is measured may read and change. */
export async function planJobs(db: Reader, personId: string): Promise<Job[]> {
  const spread = await db
    .selectFrom('cases')
    .select('reference')
    .orderBy('last_movement_at', 'desc')
    .limit(100)
    .execute();
  const own = await db
    .selectFrom('cases')
    .select('id')
    .where('manager_id', '=', personId)
    .where('status', 'in', ['scoping', 'networking'])
    .orderBy('id')
    .limit(50)
    .execute();
  return [
    { name: 'case-list', aim: 0.5, calls: listInputs.map((input) => query('cases.list', input)) },
    {
      name: 'case-file',
      aim: 0.4,
      calls: spread.map(({ reference }) => query('views.caseFile', { reference })),
    },
    {
      name: 'directory-search',
      aim: 0.5,
      calls: searchInputs().map((input) => query('directory.search', input)),
    },
    {
      name: 'log-entry',
      aim: 0.5,
      calls: own.map(({ id: caseId }) => ({
        procedure: 'cases.log',
        isWrite: true,
        input: {
          caseId,
          kind: 'call',
          body: 'They would rather meet once the budget is passed; the minister’s office agrees.',
          outcome: 'We meet in the second week of March',
          withWhom: 'The ministry’s analyst',
          minutes: 25,
          readerOrganisationIds: [],
        },
      })),
    },
  ];
}
