import type { Reader } from '../../db/connect.ts';
import type { RequestDraftsTable } from '../../db/schema.ts';
import type { Actor } from '../../shared/actor.ts';
import { type RequestContent, requestTitle } from '../../shared/cases/request.ts';
import { found, notFound } from '../domain-error.ts';
import { namedFiles } from './part-queries.ts';
import { readContent } from './queries.ts';
import type { Named } from './turn-queries.ts';

export type Draft = {
  id: string;
  organisationId: string | null;
  content: RequestContent;
  version: number;
  updatedAt: string;
  /** The case it became. */
  caseId: string | null;
};

function asDraft(row: RequestDraftsTable): Draft {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    content: readContent(row.content),
    version: row.version,
    updatedAt: row.updated_at,
    caseId: row.case_id,
  };
}

/** One's own draft with the names of its files. Refuses as `requireDraft` does. */
export async function getDraft(
  db: Reader,
  actor: Actor,
  draftId: string,
): Promise<Draft & { files: (Named & { size: number })[] }> {
  const draft = await requireDraft(db, actor, draftId);
  return { ...draft, files: await namedFiles(db, draft.content.fileIds) };
}

/** One's own draft. Refuses `not_found` for everybody else's: drafts are nobody's business. */
export async function requireDraft(db: Reader, actor: Actor, draftId: string): Promise<Draft> {
  if (actor.kind !== 'person') notFound();
  const row = await db
    .selectFrom('request_drafts')
    .selectAll()
    .where('id', '=', draftId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  return asDraft(found(row));
}

/** One's own drafts that were not sent yet, the latest first. */
export async function listDrafts(
  db: Reader,
  actor: Actor,
): Promise<{ id: string; title: string; updatedAt: string }[]> {
  if (actor.kind !== 'person') return [];
  const rows = await db
    .selectFrom('request_drafts')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where('case_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .execute();
  return rows.map(asDraft).map((draft) => ({
    id: draft.id,
    title: requestTitle(draft.content),
    updatedAt: draft.updatedAt,
  }));
}
