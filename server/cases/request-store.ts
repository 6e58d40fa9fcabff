import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type { Database, RequestDraftsTable, RequestRevisionsTable } from '../../db/schema.ts';
import type { RequestContent } from '../../shared/cases/request.ts';

type Tx = Transaction<Database>;

type NewRevision = Omit<RequestRevisionsTable, 'content'> & { content: RequestContent };

/** Keeps a revision; its content is never written again. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await tx
    .insertInto('request_revisions')
    .values({ ...revision, content: toJson<Record<string, unknown>>(revision.content) })
    .execute();
}

/** Where a revision stands: confirmed, by whom and how, or dropped. */
export async function updateRevision(
  tx: Tx,
  revisionId: string,
  change: Pick<RequestRevisionsTable, 'status'> &
    Partial<
      Pick<
        RequestRevisionsTable,
        'confirmed_by' | 'confirmed_at' | 'recorded_by' | 'proxy_channel' | 'proxy_on'
      >
    >,
): Promise<void> {
  await tx.updateTable('request_revisions').set(change).where('id', '=', revisionId).execute();
}

type NewDraft = Pick<RequestDraftsTable, 'id' | 'person_id' | 'organisation_id' | 'created_at'> & {
  content: RequestContent;
};

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tx
    .insertInto('request_drafts')
    .values({
      ...draft,
      content: toJson<Record<string, unknown>>(draft.content),
      version: 1,
      updated_at: draft.created_at,
      case_id: null,
    })
    .execute();
}

export async function updateDraft(
  tx: Tx,
  draftId: string,
  change: { organisationId: string | null; content: RequestContent; version: number; at: string },
): Promise<void> {
  await tx
    .updateTable('request_drafts')
    .set({
      organisation_id: change.organisationId,
      content: toJson<Record<string, unknown>>(change.content),
      version: change.version,
      updated_at: change.at,
    })
    .where('id', '=', draftId)
    .execute();
}

/** Says which case a draft became. */
export async function closeDraft(tx: Tx, draftId: string, caseId: string): Promise<void> {
  await tx
    .updateTable('request_drafts')
    .set({ case_id: caseId })
    .where('id', '=', draftId)
    .execute();
}

/** A draft that was never sent is its writer's own, and the one thing here that can be thrown away. */
export async function deleteDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('request_drafts').where('id', '=', draftId).execute();
}
