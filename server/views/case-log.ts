import type { z } from 'zod';
import type { Reader } from '../../db/connect.ts';
import { fromJson } from '../../db/json.ts';
import { type Actor, openedOrganisationIds } from '../../shared/actor.ts';
import { readsAsStaff } from '../../shared/cases/access.ts';
import type { LogKind } from '../../shared/cases/vocabulary.ts';
import type { logPageInput } from '../../shared/log/input.ts';
import {
  type TrailEventName,
  trailEvents,
  trailEventsForTheGovernment,
} from '../../shared/log/trail.ts';
import type { LogFilter } from '../../shared/log/vocabulary.ts';
import { requireCase } from '../cases/queries.ts';
import { type LogEntry, type LogPosition, listLogEntries } from '../log/queries.ts';
import { organisationNames } from '../registry/queries.ts';

/** A faint line of the trail: what happened, by whom, with the names its sentence needs. */
export type TrailLine = {
  kind: 'trail';
  id: string;
  occurredAt: string;
  event: TrailEventName;
  person: string | null;
  /** Whom it was recorded for. */
  forPerson: string | null;
  organisations: string[];
  number: number | null;
};

export type CaseLogEntry = LogEntry & {
  /** The parties of the dialogue it belongs to; null for the case itself. */
  dialogue: { number: number; parties: string[] } | null;
};

export type CaseLogPage = {
  lines: (CaseLogEntry | TrailLine)[];
  /** Where older lines begin; null at the beginning of the story. */
  next: string | null;
};

const kindsOf: Record<LogFilter, readonly LogKind[] | undefined> = {
  everything: undefined,
  messages: ['message', 'question'],
  calls_and_meetings: ['call', 'meeting'],
  notes: ['note'],
  files: undefined,
};

/**
 * A page of the one chronological story of a case, newest first: entries the actor reads, and between them, under
 * "everything", the lines of the trail. Refuses `not_found` to whoever does not read the case.
 */
export async function getCaseLog(
  db: Reader,
  actor: Actor,
  input: z.output<typeof logPageInput>,
): Promise<CaseLogPage> {
  const { facts, access } = await requireCase(db, actor, input.caseId);
  const isOfStaff = readsAsStaff(access);
  const before = input.cursor ? readPosition(input.cursor) : undefined;
  // One more than a page tells whether there are older ones.
  const limit = input.limit + 1;
  const [entries, trail] = await Promise.all([
    listLogEntries(db, {
      caseId: facts.id,
      ...(kindsOf[input.filter] ? { kinds: kindsOf[input.filter] } : {}),
      withFilesOnly: input.filter === 'files',
      ...(isOfStaff ? {} : { readableBy: openedOrganisationIds(actor) }),
      before,
      limit,
    }),
    input.filter === 'everything'
      ? trailLines(
          db,
          facts.id,
          isOfStaff ? trailEvents : trailEventsForTheGovernment,
          before,
          limit,
        )
      : [],
  ]);
  const lines = [...(await withDialogues(db, entries)), ...trail].sort(newestFirst);
  const shown = lines.slice(0, input.limit);
  const last = shown.at(-1);
  const next = lines.length > input.limit && last ? `${last.occurredAt}|${last.id}` : null;
  return { lines: shown, next };
}

function readPosition(text: string): LogPosition {
  const [at = '', id = ''] = text.split('|');
  return { at, id };
}

function newestFirst(one: { occurredAt: string; id: string }, other: typeof one): number {
  // Plain comparison of code units, as both databases order ids and timestamps.
  if (one.occurredAt !== other.occurredAt) return one.occurredAt < other.occurredAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

async function trailLines(
  db: Reader,
  caseId: string,
  names: readonly TrailEventName[],
  before: LogPosition | undefined,
  limit: number,
): Promise<TrailLine[]> {
  let query = db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.person_id')
    .leftJoin('people as spokenFor', 'spokenFor.id', 'events.for_person_id')
    .select([
      'events.id',
      'events.at',
      'events.name',
      'events.facts',
      'events.subject_id',
      'people.name as person',
      'spokenFor.name as forPerson',
    ])
    .where('events.case_id', '=', caseId)
    .where('events.name', 'in', names);
  if (before) {
    query = query.where((eb) =>
      eb.or([
        eb('events.at', '<', before.at),
        eb.and([eb('events.at', '=', before.at), eb('events.id', '<', before.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('events.at', 'desc')
    .orderBy('events.id', 'desc')
    .limit(limit)
    .execute();
  const parties = await partiesOf(
    db,
    rows.map((row) => row.subject_id ?? ''),
  );
  const told = rows.map((row) => ({ row, facts: fromJson(row.facts) }));
  const organisationName = await organisationNames(
    db,
    told.flatMap(({ facts }) => organisationsIn(facts)),
  );
  return told.map(({ row, facts }) => {
    const named = organisationsIn(facts).flatMap((id) => organisationName.get(id) ?? []);
    return {
      kind: 'trail',
      id: row.id,
      occurredAt: row.at,
      event: row.name as TrailEventName,
      person: row.person,
      forPerson: row.forPerson,
      organisations: named.length > 0 ? named : (parties.get(row.subject_id ?? '')?.parties ?? []),
      number: numberIn(facts),
    };
  });
}

function organisationsIn(facts: Record<string, unknown>): string[] {
  const { organisationId, organisationIds, chosenOrganisationIds } = facts;
  const ids = chosenOrganisationIds ?? organisationIds ?? (organisationId ? [organisationId] : []);
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function numberIn(facts: Record<string, unknown>): number | null {
  const number = facts.number ?? facts.revision ?? facts.version;
  return typeof number === 'number' ? number : null;
}

async function withDialogues(db: Reader, entries: LogEntry[]): Promise<CaseLogEntry[]> {
  const dialogues = await partiesOf(
    db,
    entries.flatMap((entry) => entry.introductionId ?? []),
  );
  return entries.map((entry) => ({
    ...entry,
    dialogue: dialogues.get(entry.introductionId ?? '') ?? null,
  }));
}

/** The parties of introductions by id; ids of anything else are left out. */
async function partiesOf(
  db: Reader,
  introductionIds: readonly string[],
): Promise<Map<string, { number: number; parties: string[] }>> {
  if (introductionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('introductions')
    .innerJoin('introduction_parties', 'introduction_parties.introduction_id', 'introductions.id')
    .innerJoin('organisations', 'organisations.id', 'introduction_parties.organisation_id')
    .select(['introductions.id', 'introductions.number', 'organisations.name'])
    .where('introductions.id', 'in', [...new Set(introductionIds)])
    .where('introduction_parties.state', '!=', 'dropped')
    .orderBy('introduction_parties.position')
    .execute();
  const dialogues = new Map<string, { number: number; parties: string[] }>();
  for (const row of rows) {
    const dialogue = dialogues.get(row.id) ?? { number: row.number, parties: [] };
    dialogue.parties.push(row.name);
    dialogues.set(row.id, dialogue);
  }
  return dialogues;
}
