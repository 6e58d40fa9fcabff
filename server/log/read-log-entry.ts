import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import { caseAccess } from '../../shared/cases/access.ts';
import { canReadLogEntry } from '../../shared/log/permissions.ts';
import { getCaseFacts } from '../cases/fact-queries.ts';
import { ensure, found } from '../domain-error.ts';
import { getLogEntry, type LogEntry } from './queries.ts';

/** One entry the actor may read. Refuses `not_found` to everybody else, as `canReadLogEntry` does. */
export async function readLogEntry(db: Reader, actor: Actor, entryId: string): Promise<LogEntry> {
  const entry = found(await getLogEntry(db, entryId));
  const facts = found(await getCaseFacts(db, entry.caseId));
  const readerOrganisationIds = entry.readers.map((reader) => reader.id);
  ensure(canReadLogEntry(actor, caseAccess(actor, facts), { ...entry, readerOrganisationIds }));
  return entry;
}
