import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
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

const nudges = [
  'log.nudged',
  'introduction.nudged',
  'introduction.committee_nudged',
  'terms.nudged',
] as const;

/**
 * When whoever holds these turns was last reminded, by turn. The log reminds of one move; introductions and terms remind
 * all who owe one in them, and name whom.
 */
export async function nudgesOf(
  db: Reader,
  turns: readonly Pick<
    DeskRow,
    'turnId' | 'source' | 'sourceId' | 'organisationId' | 'holder' | 'sinceAt'
  >[],
): Promise<Map<string, string>> {
  if (turns.length === 0) return new Map();
  const subjectOf = (turn: (typeof turns)[number]) =>
    turn.source === 'introduction' || turn.source === 'terms' ? turn.sourceId : turn.turnId;
  const rows = await db
    .selectFrom('events')
    .select(['subject_id', 'at', 'facts'])
    .where('subject_id', 'in', [...new Set(turns.map(subjectOf))])
    .where('name', 'in', nudges)
    .orderBy('seq')
    .execute();
  const sent = Map.groupBy(rows, (row) => row.subject_id ?? '');
  return new Map(
    turns.flatMap((turn) => {
      const last = sent.get(subjectOf(turn))?.findLast(({ at, facts }) => {
        const { organisationIds } = fromJson(facts);
        const isTheirs = !Array.isArray(organisationIds)
          ? turn.source === 'log' || turn.source === 'case' || turn.holder === 'committee'
          : organisationIds.includes(turn.organisationId);
        return at >= turn.sinceAt && isTheirs;
      });
      return last ? [[turn.turnId, last.at] as const] : [];
    }),
  );
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
