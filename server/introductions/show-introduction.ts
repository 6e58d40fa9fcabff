import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import type { ProxyChannel } from '../../shared/cases/vocabulary.ts';
import type { Decision } from '../../shared/decision.ts';
import {
  dialogueOrganisationIds,
  type IntroductionAccess,
  introductionAccess,
  isNameWithheldFrom,
  partiesOf,
  readsReasons,
  seesContactDetails,
} from '../../shared/introductions/access.ts';
import { canGiveOpinion, canRecordFallback } from '../../shared/introductions/consultation.ts';
import {
  canAnswer,
  canConclude,
  canConsult,
  canNudge,
  canOffer,
  canOpen,
  canRate,
  canResend,
  canReviseDraft,
  canSetTurn,
  canWithdraw,
  canWrite,
} from '../../shared/introductions/permissions.ts';
import type { DialogueTurn } from '../../shared/introductions/turns.ts';
import type {
  ConsultationResult,
  IntroductionOutcome,
  IntroductionStatus,
  PartyState,
} from '../../shared/introductions/vocabulary.ts';
import type { OrganisationKind } from '../../shared/registry/vocabulary.ts';
import { getPerson } from '../accounts/queries.ts';
import { eligibleMembers, mustConsult } from './eligible-members.ts';
import type { LoadedIntroduction, OpinionRow, PartyRow } from './queries.ts';

/** A party as somebody sees it. Without a name it is the government, which is named once all have agreed. */
export type ShownParty = {
  id: string;
  organisationId: string | null;
  name: string | null;
  kind: OrganisationKind | null;
  countryCode: string | null;
  isYours: boolean;
  isGovernment: boolean;
  state: PartyState;
  askedAt: string | null;
  answeredAt: string | null;
  contact: {
    /** For staff, who may name another of its people. */
    personId: string | null;
    name: string;
    email: string | null;
    phone: string | null;
  } | null;
  /** Why not, and who would be better placed: for staff, and one's own. */
  reason: string | null;
  suggestion: string | null;
  proxy: { name: string; channel: ProxyChannel; on: string } | null;
  rating: { rating: number; comment: string; at: string } | null;
};

export type IntroductionAbilities = Record<
  | 'revise'
  | 'consult'
  | 'offer'
  | 'answer'
  | 'open'
  | 'resend'
  | 'withdraw'
  | 'write'
  | 'setTurn'
  | 'nudge'
  | 'conclude'
  | 'rate'
  | 'giveOpinion'
  | 'recordFallback',
  Decision
>;

export type ShownIntroduction = {
  id: string;
  access: IntroductionAccess;
  number: number;
  status: IntroductionStatus;
  reference: string;
  caseId: string | null;
  purpose: string;
  /** Null for a government that is informed of an introduction between others. */
  brief: string | null;
  governmentFirst: boolean;
  nameWithheld: boolean;
  parties: ShownParty[];
  caseManager: { name: string; email: string } | null;
  draftedAt: string;
  offeredAt: string | null;
  answerByAt: string | null;
  remindersSent: number;
  openedAt: string | null;
  endedAt: string | null;
  outcome: IntroductionOutcome | null;
  closingRemark: string | null;
  turn: DialogueTurn | null;
  consultation: {
    openedAt: string;
    closedAt: string | null;
    result: ConsultationResult | null;
    reason: string | null;
    opinions: OpinionRow[];
  } | null;
  needsConsultation: boolean;
  abilities: IntroductionAbilities;
  lastMovementAt: string;
  version: number;
};

function showParty(
  actor: Actor,
  loaded: LoadedIntroduction,
  access: IntroductionAccess,
  party: PartyRow,
): ShownParty {
  const { facts } = loaded;
  const isGovernment = party.organisation_id === facts.case.organisationId;
  const isWithheld = isGovernment && isNameWithheldFrom(actor, facts);
  const isYours = partiesOf(actor, facts.parties).some((own) => own.id === party.id);
  const isStaffs = readsReasons(access);
  const met = dialogueOrganisationIds(facts).includes(party.organisation_id);
  const showsContact = isYours || isStaffs || (seesContactDetails(access) && met);
  return {
    id: party.id,
    organisationId: isWithheld ? null : party.organisation_id,
    name: isWithheld ? null : party.organisation_name,
    kind: isWithheld ? null : party.organisation_kind,
    countryCode: isWithheld ? null : party.country_code,
    isYours,
    isGovernment,
    state: party.state,
    askedAt: party.asked_at,
    answeredAt: party.answered_at,
    contact:
      showsContact && party.contact_name
        ? {
            personId: isStaffs ? party.contact_person_id : null,
            name: party.contact_name,
            email: party.contact_email,
            phone: party.contact_phone,
          }
        : null,
    reason: isStaffs || isYours ? party.reason : null,
    suggestion: isStaffs || isYours ? party.suggestion : null,
    proxy:
      (isStaffs || isYours) && party.proxy_channel && party.proxy_on
        ? { name: party.for_person_name ?? '', channel: party.proxy_channel, on: party.proxy_on }
        : null,
    rating:
      (isStaffs || isYours) && party.rating !== null && party.rated_at !== null
        ? { rating: party.rating, comment: party.rating_comment ?? '', at: party.rated_at }
        : null,
  };
}

/**
 * Whom of an introduction one is shown: staff all of them; a party those still in it; the government of the case, where
 * others meet, those who have met, since before that it is told the fact and the purpose.
 */
function isShown(
  party: ShownParty,
  access: IntroductionAccess,
  facts: LoadedIntroduction['facts'],
): boolean {
  if (readsReasons(access)) return true;
  if (access === 'informed') return facts.openedAt !== null && party.state === 'yes';
  return party.isYours || party.state !== 'dropped';
}

/** What the actor may do with it now, with the reason why not: the screens offer it from this. */
function abilitiesOf(
  actor: Actor,
  { facts }: LoadedIntroduction,
  consulting: { isNeeded: boolean; eligible: number },
): IntroductionAbilities {
  const own = partiesOf(actor, facts.parties);
  const awaited = own.find((party) => party.state === 'asked') ?? own[0];
  const met = own.find((party) => dialogueOrganisationIds(facts).includes(party.organisationId));
  return {
    revise: canReviseDraft(actor, facts),
    consult: canConsult(actor, facts),
    offer: canOffer(actor, facts, consulting.isNeeded),
    answer: canAnswer(actor, facts, awaited?.organisationId ?? '', 'yes', false),
    open: canOpen(actor, facts),
    resend: canResend(actor, facts),
    withdraw: canWithdraw(actor, facts),
    write: canWrite(actor, facts),
    setTurn: canSetTurn(actor, facts),
    nudge: canNudge(actor, facts),
    conclude: canConclude(actor, facts),
    rate: canRate(actor, facts, met?.organisationId ?? ''),
    giveOpinion: canGiveOpinion(actor, facts),
    recordFallback: canRecordFallback(actor, facts, consulting.eligible),
  };
}

/**
 * An introduction as the actor sees it: names and contact details, reasons and ratings only where the rules give them.
 * The one place where rows become what leaves the server. Source: the mechanism’s rules, "Who may see and do what".
 */
export async function showIntroduction(
  db: Reader,
  actor: Actor,
  loaded: LoadedIntroduction,
): Promise<ShownIntroduction> {
  const { row, facts } = loaded;
  const access = introductionAccess(actor, facts);
  const isStaffs = readsReasons(access);
  const isBeforeOffer = row.status === 'draft' || row.status === 'consulting';
  const isNeeded = isStaffs && isBeforeOffer ? await mustConsult(db, facts) : false;
  const eligible = row.status === 'consulting' ? (await eligibleMembers(db, facts)).length : 0;
  const manager = facts.case.managerId ? await getPerson(db, facts.case.managerId) : undefined;
  const parties = loaded.parties
    .map((party) => showParty(actor, loaded, access, party))
    .filter((party) => isShown(party, access, facts));
  return {
    id: row.id,
    access,
    number: row.number,
    status: row.status,
    reference: facts.case.reference,
    caseId: isStaffs ? row.case_id : null,
    purpose: row.purpose,
    brief: access === 'informed' ? null : row.brief,
    governmentFirst: isStaffs && facts.governmentFirst,
    nameWithheld: facts.nameWithheld && facts.openedAt === null,
    parties,
    caseManager: manager ? { name: manager.name, email: manager.email } : null,
    draftedAt: row.drafted_at,
    offeredAt: row.offered_at,
    answerByAt: row.answer_by_at,
    remindersSent: isStaffs ? row.reminders_sent : 0,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    closingRemark: isStaffs ? row.closing_remark : null,
    turn: access === 'informed' ? null : facts.turn,
    consultation:
      isStaffs && facts.consultation && loaded.consultation
        ? {
            openedAt: facts.consultation.openedAt,
            closedAt: facts.consultation.closedAt,
            result: facts.consultation.result,
            reason: loaded.consultation.reason,
            opinions: loaded.consultation.opinions,
          }
        : null,
    needsConsultation: isNeeded,
    abilities: abilitiesOf(actor, loaded, { isNeeded, eligible }),
    lastMovementAt: row.last_movement_at,
    version: row.version,
  };
}
