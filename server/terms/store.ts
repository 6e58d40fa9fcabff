import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type {
  Database,
  EngagementReportsTable,
  TermsAgreementsTable,
  TermsAnswersTable,
  TermsTable,
} from '../../db/schema.ts';
import { prevailingText, type TermsContent } from '../../shared/terms/content.ts';
import { storedState, type TermsState } from '../../shared/terms/lifecycle.ts';

type Tx = Transaction<Database>;

/** Adds terms in a state; their versions follow. */
export async function insertTerms(
  tx: Tx,
  terms: Omit<TermsTable, 'status' | 'amendment_state' | 'version'>,
  state: TermsState,
): Promise<void> {
  const { status, amendmentState } = storedState(state);
  await tx
    .insertInto('terms')
    .values({ ...terms, status, amendment_state: amendmentState, version: 1 })
    .execute();
}

export type NewVersion = {
  id: string;
  termsId: string;
  number: number;
  content: TermsContent;
  sha256: string;
  remark: string;
  draftedBy: string;
  at: string;
};

/** Adds an immutable version with its parties, and makes it the current one. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx
    .insertInto('terms_versions')
    .values({
      id: version.id,
      terms_id: version.termsId,
      number: version.number,
      content: toJson<Record<string, unknown>>(version.content),
      sha256: version.sha256,
      remark: version.remark,
      drafted_by: version.draftedBy,
      drafted_at: version.at,
      circulated_at: null,
    })
    .execute();
  if (version.content.parties.length > 0) {
    await tx
      .insertInto('terms_parties')
      .values(
        version.content.parties.map((party, position) => ({
          terms_version_id: version.id,
          organisation_id: party.organisationId,
          signatory_person_id: party.signatoryPersonId,
          capacity: party.capacity,
          position,
        })),
      )
      .execute();
  }
  await tx
    .updateTable('terms')
    .set({
      title: prevailingText(version.content).title,
      current_version: version.number,
      starts_on: version.content.startsOn,
      ends_on: version.content.endsOn,
    })
    .where('id', '=', version.termsId)
    .execute();
}

/** Moves terms to the state a transition led to, with what changes beside it. */
export async function saveState(
  tx: Tx,
  termsId: string,
  state: TermsState,
  at: string,
  more: Partial<
    Pick<
      TermsTable,
      | 'title'
      | 'current_version'
      | 'in_force_version'
      | 'circulated_at'
      | 'agree_by_at'
      | 'in_force_at'
      | 'starts_on'
      | 'ends_on'
      | 'ended_at'
      | 'ending_reason'
    >
  > = {},
): Promise<void> {
  const { status, amendmentState } = storedState(state);
  await tx
    .updateTable('terms')
    .set((eb) => ({
      ...more,
      status,
      amendment_state: amendmentState,
      last_movement_at: at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', termsId)
    .execute();
}

/** Notes when a version was first sent to its parties. */
export async function markCirculated(tx: Tx, versionId: string, at: string): Promise<void> {
  await tx
    .updateTable('terms_versions')
    .set({ circulated_at: at })
    .where('id', '=', versionId)
    .where('circulated_at', 'is', null)
    .execute();
}

export async function insertAgreement(
  tx: Tx,
  agreement: Omit<TermsAgreementsTable, 'voided_at'>,
): Promise<void> {
  await tx
    .insertInto('terms_agreements')
    .values({ ...agreement, voided_at: null })
    .execute();
}

/** Voids what was agreed to other versions than the one that stands in force, if any. */
export async function voidAgreements(
  tx: Tx,
  termsId: string,
  standingVersionId: string | null,
  at: string,
): Promise<void> {
  let query = tx
    .updateTable('terms_agreements')
    .set({ voided_at: at })
    .where('terms_id', '=', termsId)
    .where('voided_at', 'is', null);
  if (standingVersionId) query = query.where('terms_version_id', '!=', standingVersionId);
  await query.execute();
}

export async function insertAnswer(tx: Tx, answer: TermsAnswersTable): Promise<void> {
  await tx.insertInto('terms_answers').values(answer).execute();
}

export async function insertReport(tx: Tx, report: EngagementReportsTable): Promise<void> {
  await tx.insertInto('engagement_reports').values(report).execute();
}
