import type { Reader } from '../../db/connect.ts';
import type { DeskRow } from './desk-row.ts';

/** How much of a message a row shows. */
const excerptLength = 140;

/** The entry whose words wait, and as much of them as a row shows. */
export type WaitingWords = { entryId: string; excerpt: string };

/** Words that wait to be read or answered, by turn: the question itself, else the latest message of the government. */
export async function waitingWords(
  db: Reader,
  rows: readonly Pick<DeskRow, 'turnId' | 'caseId' | 'move' | 'source' | 'sourceId' | 'sinceAt'>[],
): Promise<Map<string, WaitingWords>> {
  const questions = rows.filter((row) => row.source === 'log' && row.move === 'answer_question');
  const unread = rows.filter((row) => row.source === 'log' && row.move === 'read_message');
  const [asked, written] = await Promise.all([
    bodiesById(
      db,
      questions.map((row) => row.sourceId),
    ),
    latestByCase(db, unread),
  ]);
  const words = new Map<string, WaitingWords>();
  const put = (turnId: string, entry: { id: string; body: string } | undefined) => {
    if (entry) words.set(turnId, { entryId: entry.id, excerpt: excerptOf(entry.body) });
  };
  for (const row of questions) put(row.turnId, asked.get(row.sourceId));
  for (const row of unread) put(row.turnId, written.get(row.caseId));
  return words;
}

type Written = { id: string; body: string };

async function bodiesById(db: Reader, entryIds: readonly string[]): Promise<Map<string, Written>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('log_entries')
    .select(['id', 'body'])
    .where('id', 'in', entryIds)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The latest word of the government in each of these cases since it began to wait. */
async function latestByCase(
  db: Reader,
  rows: readonly { caseId: string; sinceAt: string }[],
): Promise<Map<string, Written>> {
  if (rows.length === 0) return new Map();
  const written = await db
    .selectFrom('log_entries')
    .select(['id', 'case_id', 'body'])
    .where(
      'case_id',
      'in',
      rows.map((row) => row.caseId),
    )
    .where('introduction_id', 'is', null)
    .where('author_organisation_id', 'is not', null)
    .where('kind', 'in', ['message', 'file'])
    .where('created_at', '>=', rows.map((row) => row.sinceAt).sort()[0] ?? '')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  // Later ones overwrite earlier ones.
  return new Map(written.map((entry) => [entry.case_id, entry]));
}

function excerptOf(body: string): string {
  const characters = [...body.replace(/\s+/gu, ' ').trim()];
  if (characters.length <= excerptLength) return characters.join('');
  return `${characters.slice(0, excerptLength).join('').trimEnd()}…`;
}

/** When whoever holds these turns was last reminded. */
export async function nudgesOf(
  db: Reader,
  turnIds: readonly string[],
): Promise<Map<string, string>> {
  if (turnIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('events')
    .select(['subject_id', (eb) => eb.fn.max('at').as('at')])
    .where('subject_id', 'in', turnIds)
    .where('name', '=', 'log.nudged')
    .groupBy('subject_id')
    .execute();
  return new Map(rows.map((row) => [row.subject_id ?? '', row.at]));
}

/** How many organisations stand on the shortlists of these cases. */
export async function shortlistCounts(
  db: Reader,
  caseIds: readonly string[],
): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('shortlist_entries')
    .select(['case_id', (eb) => eb.fn.countAll().as('count')])
    .where('case_id', 'in', caseIds)
    .where('removed_at', 'is', null)
    .groupBy('case_id')
    .execute();
  return new Map(rows.map((row) => [row.case_id, Number(row.count)]));
}
