import type { Transaction } from 'kysely';
import { toJson } from '../../db/json.ts';
import type {
  ConsultationOpinionsTable,
  ConsultationsTable,
  Database,
  IntroductionPartiesTable,
  IntroductionsTable,
} from '../../db/schema.ts';
import {
  type PartyEvent,
  partyAfter,
  type Transition,
} from '../../shared/introductions/lifecycle.ts';
import type { DialogueTurn } from '../../shared/introductions/turns.ts';
import type { PartyState } from '../../shared/introductions/vocabulary.ts';
import { DomainError } from '../domain-error.ts';

type Tx = Transaction<Database>;

type NewIntroduction = Pick<
  IntroductionsTable,
  | 'id'
  | 'case_id'
  | 'number'
  | 'purpose'
  | 'brief'
  | 'government_first'
  | 'name_withheld'
  | 'drafted_by'
  | 'drafted_at'
>;

/** Keeps a new draft; every introduction begins as one. */
export async function insertDraft(tx: Tx, draft: NewIntroduction): Promise<void> {
  await tx
    .insertInto('introductions')
    .values({
      ...draft,
      status: 'draft',
      offered_at: null,
      answer_by_at: null,
      reminders_sent: 0,
      opened_at: null,
      ended_at: null,
      outcome: null,
      closing_remark: null,
      turn_holder: null,
      turn_organisation_ids: null,
      turn_what: null,
      turn_since_at: null,
      turn_due_at: null,
      turn_until_on: null,
      last_movement_at: draft.drafted_at,
      version: 1,
    })
    .execute();
}

/** Columns that are neither identity nor status. */
export type IntroductionChange = Partial<
  Pick<
    IntroductionsTable,
    | 'purpose'
    | 'brief'
    | 'government_first'
    | 'name_withheld'
    | 'offered_at'
    | 'answer_by_at'
    | 'reminders_sent'
    | 'opened_at'
    | 'ended_at'
    | 'outcome'
    | 'closing_remark'
  >
>;

/** Takes a step of the lifecycle: the one place that writes a status. */
export async function takeStep(
  tx: Tx,
  introductionId: string,
  step: Transition,
  at: string,
  change: IntroductionChange = {},
): Promise<void> {
  await tx
    .updateTable('introductions')
    .set((eb) => ({
      ...change,
      status: step.to,
      last_movement_at: at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', introductionId)
    .execute();
}

/** Writes whose turn it is in a dialogue. */
export async function writeTurn(tx: Tx, introductionId: string, turn: DialogueTurn): Promise<void> {
  await tx
    .updateTable('introductions')
    .set({
      turn_holder: turn.holder,
      turn_organisation_ids: toJson(turn.organisationIds),
      turn_what: turn.what,
      turn_since_at: turn.sinceAt,
      turn_due_at: turn.dueAt,
      turn_until_on: turn.untilOn,
    })
    .where('id', '=', introductionId)
    .execute();
}

/** Moves the clocks of an introduction whose case was on hold. */
export async function writeClocks(
  tx: Tx,
  introductionId: string,
  clocks: Pick<IntroductionsTable, 'answer_by_at' | 'turn_due_at'>,
): Promise<void> {
  await tx.updateTable('introductions').set(clocks).where('id', '=', introductionId).execute();
}

export type NewParty = Pick<
  IntroductionPartiesTable,
  'id' | 'introduction_id' | 'organisation_id' | 'contact_person_id' | 'position'
>;

export async function insertParties(tx: Tx, parties: readonly NewParty[]): Promise<void> {
  if (parties.length === 0) return;
  await tx
    .insertInto('introduction_parties')
    .values(
      parties.map((party) => ({
        ...party,
        state: 'not_asked' as const,
        asked_at: null,
        answered_at: null,
        answered_by: null,
        reason: null,
        suggestion: null,
        for_person_id: null,
        proxy_channel: null,
        proxy_on: null,
        rating: null,
        rating_comment: null,
        rated_at: null,
      })),
    )
    .execute();
}

/** Replaces the parties of a draft, of which nobody has been asked. */
export async function replaceParties(
  tx: Tx,
  introductionId: string,
  parties: readonly NewParty[],
): Promise<void> {
  await tx
    .deleteFrom('introduction_parties')
    .where('introduction_id', '=', introductionId)
    .execute();
  await insertParties(tx, parties);
}

export type PartyAnswer = Partial<
  Pick<
    IntroductionPartiesTable,
    | 'contact_person_id'
    | 'asked_at'
    | 'answered_at'
    | 'answered_by'
    | 'reason'
    | 'suggestion'
    | 'for_person_id'
    | 'proxy_channel'
    | 'proxy_on'
  >
>;

/** Moves one party along its way. Refuses `answer_already_given` where its state does not allow it. */
export async function moveParty(
  tx: Tx,
  party: { id: string; state: PartyState },
  event: PartyEvent,
  change: PartyAnswer = {},
): Promise<void> {
  const state = partyAfter(party.state, event);
  if (!state) throw new DomainError('answer_already_given');
  await tx
    .updateTable('introduction_parties')
    .set({ ...change, state })
    .where('id', '=', party.id)
    .execute();
}

export async function writeContact(tx: Tx, partyId: string, personId: string): Promise<void> {
  await tx
    .updateTable('introduction_parties')
    .set({ contact_person_id: personId })
    .where('id', '=', partyId)
    .execute();
}

export async function writeRating(
  tx: Tx,
  partyId: string,
  rating: { rating: number; comment: string; at: string },
): Promise<void> {
  await tx
    .updateTable('introduction_parties')
    .set({ rating: rating.rating, rating_comment: rating.comment, rated_at: rating.at })
    .where('id', '=', partyId)
    .execute();
}

export async function insertConsultation(
  tx: Tx,
  consultation: Pick<ConsultationsTable, 'id' | 'introduction_id' | 'opened_at'>,
): Promise<void> {
  await tx
    .insertInto('consultations')
    .values({ ...consultation, closed_at: null, result: null, reason: null, decided_by: null })
    .execute();
}

export async function closeConsultation(
  tx: Tx,
  consultationId: string,
  end: Pick<ConsultationsTable, 'closed_at' | 'result' | 'reason' | 'decided_by'>,
): Promise<void> {
  await tx.updateTable('consultations').set(end).where('id', '=', consultationId).execute();
}

/** Keeps an opinion; a member who thinks again replaces their own. */
export async function writeOpinion(tx: Tx, opinion: ConsultationOpinionsTable): Promise<void> {
  const { consultation_id: _consultation, person_id: _person, ...rest } = opinion;
  await tx
    .insertInto('consultation_opinions')
    .values(opinion)
    .onConflict((conflict) => conflict.columns(['consultation_id', 'person_id']).doUpdateSet(rest))
    .execute();
}
