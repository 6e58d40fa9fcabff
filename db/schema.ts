import type { MembershipRole, StaffRole } from '../shared/actor.ts';
import type {
  CaseOutcome,
  CaseStatus,
  CommitmentEffect,
  LogKind,
  Move,
  ProxyChannel,
  ReadinessKey,
  ReadinessState,
  TurnHolder,
} from '../shared/cases/vocabulary.ts';
import type { Availability, ListingStatus } from '../shared/directory/vocabulary.ts';
import type { InterestAim, InterestOutcome, SpeaksFor } from '../shared/interests/vocabulary.ts';
import type {
  ConsultationResult,
  IntroductionOutcome,
  IntroductionStatus,
  PartyState,
} from '../shared/introductions/vocabulary.ts';
import type { Locale } from '../shared/locale.ts';
import type { OrganisationKind, Participation, TopicLevel } from '../shared/registry/vocabulary.ts';
import type {
  AmendmentState,
  ElsewhereKind,
  TermsAnswerKind,
  TermsStatus,
} from '../shared/terms/vocabulary.ts';

/**
 * The whole data model. Ids are UUIDv7 text; `_at` is UTC ISO-8601 text with milliseconds, `_on` a date;
 * `Flag` is 0 or 1; `Json<T>` is text holding that shape. Portable between SQLite and PostgreSQL.
 */
export type Flag = 0 | 1;
/** JSON text. The type parameter says what is inside; `db/json.ts` reads and writes it. */
export type Json<T> = string & { readonly __holds?: T };

/** Registry: organisations, topics, settings. */
export type OrganisationsTable = {
  id: string;
  name: string;
  /** Folded name (lower case, no diacritics) for finding likely duplicates. */
  name_folded: string;
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-2; null for organisations of many countries. */
  country_code: string | null;
  /** A ministry or agency has its government as parent. */
  parent_id: string | null;
  participation: Participation;
  website: string | null;
  version: number;
  created_at: string;
};

export type TopicsTable = {
  id: string;
  /** Stable word for imports and exports, e.g. `beneficial-ownership`. */
  code: string;
  parent_id: string | null;
  level: TopicLevel;
  labels: Json<Record<Locale, string>>;
  synonyms: Json<Record<Locale, string[]>>;
  position: number;
};

/** Which policy areas a grand challenge gathers; one policy area may serve several. */
export type GrandChallengeAreasTable = { grand_challenge_id: string; policy_area_id: string };

export type SettingsTable = { key: string; value: Json<unknown>; version: number };

/** Accounts. `people`, `sessions`, `sign_in_accounts`, `verifications`, `rate_limits` are also better-auth's. */
export type PeopleTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Flag;
  image: string | null;
  locale: Locale;
  /** IANA zone, e.g. `Africa/Accra`. */
  time_zone: string;
  phone: string | null;
  /** Set when an administrator ends somebody's access; nothing is deleted. */
  disabled_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
};

export type SessionsTable = {
  id: string;
  person_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
};

export type SignInAccountsTable = {
  id: string;
  person_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
};

export type VerificationsTable = {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
};

export type RateLimitsTable = { id: string; key: string; count: number; last_request: number };

export type MembershipsTable = {
  id: string;
  person_id: string;
  organisation_id: string;
  role: MembershipRole;
  created_at: string;
  ended_at: string | null;
};

export type StaffRolesTable = { person_id: string; role: StaffRole; created_at: string };

export type ConflictsOfInterestTable = {
  id: string;
  person_id: string;
  organisation_id: string;
  reason: string;
  declared_at: string;
  ended_at: string | null;
};

export type InvitationsTable = {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  organisation_id: string | null;
  membership_role: MembershipRole | null;
  staff_roles: Json<StaffRole[]>;
  /** Null for the first administrator's set-up link. */
  invited_by: string | null;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
  /** Whoever accepted it, or the contact added without an account whom it invites. */
  person_id: string | null;
};

/** Personal links in e-mails that ask for an answer: each does one thing, for one person, until it expires. */
export type ActionLinksTable = {
  id: string;
  person_id: string;
  purpose:
    | 'answer_introduction'
    | 'agree_terms'
    | 'confirm_revision'
    | 'rate_introduction'
    | 'write_in_dialogue';
  subject_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

/** Activity: the append-only trail. `seq` has no gaps; `hash` covers the line and `prev_hash`. */
export type EventsTable = {
  seq: number;
  id: string;
  at: string;
  name: string;
  /** Null when the mechanism itself did it. */
  person_id: string | null;
  /** Set when it was recorded for somebody (the mechanism’s rules, "By proxy"). */
  for_person_id: string | null;
  case_id: string | null;
  subject_id: string | null;
  /** Ids, states and dates; never case content. */
  facts: Json<Record<string, unknown>>;
  /** SHA-256 of the canonical content in event_contents, when there is any. */
  content_hash: string | null;
  prev_hash: string;
  hash: string;
};

/** Case content told by an event, kept apart so that redaction leaves the chain whole. */
export type EventContentsTable = {
  seq: number;
  content: Json<Record<string, unknown>> | null;
  redacted_at: string | null;
};

/** Answers kept for retried submissions, so that a double click creates one thing. */
export type IdempotencyKeysTable = {
  key: string;
  person_id: string;
  command: string;
  result: Json<unknown>;
  created_at: string;
};

/** How far a follower of the trail (search index, live updates) has read. */
export type CursorsTable = { name: string; seq: number };

/** Mail: the transactional outbox. Recipients are fixed with the event; text is rendered after commit. */
export type OutboxTable = {
  id: string;
  event_seq: number | null;
  person_id: string | null;
  to_address: string;
  to_name: string;
  locale: Locale;
  template: string;
  params: Json<Record<string, unknown>>;
  /** The case the mail is about: staff conflicted in it and administrators never see the text. */
  case_id: string | null;
  status: 'queued' | 'sent' | 'failed';
  attempts: number;
  next_attempt_at: string;
  last_error: string | null;
  message_id: string | null;
  subject: string | null;
  body: string | null;
  created_at: string;
  sent_at: string | null;
};

/** Files: what is stored under its SHA-256 below DATA_DIR/files. */
export type FilesTable = {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string;
  created_at: string;
  /** Set once a log entry, request or terms holds it; an unattached file is visible to its uploader only. */
  case_id: string | null;
  redacted_at: string | null;
};

/** Directory. */
export type ListingsTable = {
  id: string;
  organisation_id: string;
  status: ListingStatus;
  summary: string;
  /** ISO 639 codes. */
  languages: Json<string[]>;
  regions: Json<string[]>;
  ways_of_helping: Json<string[]>;
  availability: Availability;
  available_from_on: string | null;
  confirmed_at: string;
  vetted_by: string | null;
  dispute_reason: string | null;
  version: number;
  created_at: string;
  updated_at: string;
};

export type ListingTopicsTable = { listing_id: string; topic_id: string; evidence: string };

export type TrackRecordsTable = {
  id: string;
  listing_id: string;
  topic_id: string;
  title: string;
  description: string;
  done_on: string;
  url: string | null;
  created_at: string;
};

/** Cases. */
export type CasesTable = {
  id: string;
  /** e.g. `NM-2026-0042` */
  reference: string;
  /** The organisation that asked: a government or one of its bodies. */
  organisation_id: string;
  contact_person_id: string;
  manager_id: string | null;
  title: string;
  revision: number;
  submitted_at: string;
  assigned_at: string | null;
  held_at: string | null;
  hold_until_on: string | null;
  hold_reason: string | null;
  closed_at: string | null;
  outcome: CaseOutcome | null;
  closing_summary: string | null;
  alternative_offered: string | null;
  duplicate_of_id: string | null;
  commitment_effect: CommitmentEffect | null;
  commitment_before: string | null;
  commitment_after: string | null;
  was_helped: number | null;
  was_helped_comment: string | null;
  /** The facts status follows, told by later nouns (`tell-case-facts.ts`). */
  introductions_offered: number;
  terms_open: number;
  terms_in_force: number;
  first_offer_at: string | null;
  /** When terms first were drafted, and first in force; both stay when they are ended or abandoned. */
  first_formalised_at: string | null;
  first_engaged_at: string | null;
  /** Set while the mechanism's own clocks stand still: on hold, closed, or the government owes an answer. */
  clock_paused_at: string | null;
  /** Working days they have stood still since assignment, the present pause not counted. */
  paused_working_days: number;
  /** `caseStatus(facts)`, rewritten with the facts; never set by hand. */
  status: CaseStatus;
  last_movement_at: string;
  version: number;
};

/**
 * Every organisation that is a party in a case: who asked, and whoever was offered an introduction or named in terms.
 * Conflicts of interest are decided by it.
 */
export type CasePartiesTable = { case_id: string; organisation_id: string };

export type ReferenceCountersTable = { year: number; last: number };

export type RequestDraftsTable = {
  id: string;
  person_id: string;
  /** Null until the person says for which organisation. */
  organisation_id: string | null;
  content: Json<Record<string, unknown>>;
  version: number;
  created_at: string;
  updated_at: string;
  /** The case it became. */
  case_id: string | null;
};

export type RequestRevisionsTable = {
  id: string;
  case_id: string;
  number: number;
  content: Json<Record<string, unknown>>;
  status: 'proposed' | 'confirmed' | 'dropped';
  drafted_by: string;
  drafted_at: string;
  reason: string;
  /** The government's person who confirmed it, or for whom that was recorded. */
  confirmed_by: string | null;
  confirmed_at: string | null;
  /** Set when it was submitted or confirmed by proxy: who wrote it down, and how the government said it. */
  recorded_by: string | null;
  proxy_channel: ProxyChannel | null;
  proxy_on: string | null;
};

export type CaseTopicsTable = { case_id: string; topic_id: string };

export type CaseStandInsTable = {
  id: string;
  case_id: string;
  person_id: string;
  lent_by: string;
  from_on: string;
  until_on: string;
  /** Set when its first day came: from then on the stand-in may change the case. */
  started_at: string | null;
  ended_at: string | null;
};

export type CaseReadinessTable = {
  case_id: string;
  key: ReadinessKey;
  state: ReadinessState;
  remark: string;
  shared: Flag;
  updated_by: string;
  updated_at: string;
};

export type LogEntriesTable = {
  id: string;
  case_id: string;
  introduction_id: string | null;
  kind: LogKind;
  author_id: string;
  /** The organisation the author spoke for; null for staff. */
  author_organisation_id: string | null;
  body: string;
  /** What a call or meeting agreed. */
  outcome: string | null;
  /** With whom a call or meeting was, in words: "Institute; the ministry's analyst". */
  with_whom: string | null;
  minutes: number | null;
  occurred_at: string;
  created_at: string;
  in_reply_to_id: string | null;
  /** A question is open until answered. */
  answered_by_id: string | null;
  for_person_id: string | null;
  proxy_channel: ProxyChannel | null;
  proxy_on: string | null;
  redacted_at: string | null;
};

/** Who reads an entry besides staff; none means staff only. Fixed when written, inherited by answers. */
export type LogReadersTable = { log_entry_id: string; organisation_id: string };

export type LogFilesTable = { log_entry_id: string; file_id: string };

/** Open and past moves. Rewritten by `set-turns.ts` from the facts of each source. */
export type TurnsTable = {
  id: string;
  case_id: string;
  /** What the move belongs to: the case itself, one introduction, one terms. */
  source: 'case' | 'introduction' | 'terms' | 'log';
  source_id: string;
  holder: TurnHolder;
  organisation_id: string | null;
  move: Move;
  /** Free words for a move set by hand: "send the district files". */
  what: string | null;
  since_at: string;
  due_at: string | null;
  /** Set for nobody's turns: ask again on that date. */
  until_on: string | null;
  ended_at: string | null;
};

/** Reminders: what a person wants to be told on a day, and moves they look at again on one. Theirs alone. */
export type RemindersTable = {
  id: string;
  person_id: string;
  case_id: string;
  what: string;
  remind_on: string;
  set_at: string;
  /** Done, removed, or over with its case. */
  ended_at: string | null;
};

/** One row for each move a person has put off; it counts until its date, and only while the move is as it was. */
export type SnoozesTable = {
  person_id: string;
  turn_id: string;
  until_on: string;
  /** The dates of the move when it was put off. */
  turn_due_at: string | null;
  turn_until_on: string | null;
};

export type ShortlistEntriesTable = {
  case_id: string;
  organisation_id: string;
  reason: string;
  added_by: string;
  added_at: string;
  removed_at: string | null;
};

export type SelectionsTable = {
  id: string;
  case_id: string;
  number: number;
  rationale: string;
  selected_by: string;
  for_person_id: string | null;
  proxy_channel: ProxyChannel | null;
  proxy_on: string | null;
  selected_at: string;
};

export type SelectionOrganisationsTable = {
  selection_id: string;
  organisation_id: string;
  chosen: Flag;
};

/** Introductions. */
export type IntroductionsTable = {
  id: string;
  case_id: string;
  number: number;
  status: IntroductionStatus;
  purpose: string;
  /** As much of the case as the case manager put in; all a party reads before saying yes. */
  brief: string;
  government_first: Flag;
  name_withheld: Flag;
  offered_at: string | null;
  answer_by_at: string | null;
  reminders_sent: number;
  opened_at: string | null;
  ended_at: string | null;
  outcome: IntroductionOutcome | null;
  closing_remark: string | null;
  /** The dialogue's turn, while open. Null organisation with until_on set: nobody's until then. */
  turn_holder: TurnHolder | null;
  turn_organisation_ids: Json<string[]> | null;
  turn_what: string | null;
  turn_since_at: string | null;
  turn_due_at: string | null;
  turn_until_on: string | null;
  drafted_by: string;
  drafted_at: string;
  last_movement_at: string;
  version: number;
};

export type IntroductionPartiesTable = {
  id: string;
  introduction_id: string;
  organisation_id: string;
  contact_person_id: string | null;
  position: number;
  state: PartyState;
  asked_at: string | null;
  answered_at: string | null;
  answered_by: string | null;
  reason: string | null;
  suggestion: string | null;
  for_person_id: string | null;
  proxy_channel: ProxyChannel | null;
  proxy_on: string | null;
  rating: number | null;
  rating_comment: string | null;
  rated_at: string | null;
};

export type ConsultationsTable = {
  id: string;
  introduction_id: string;
  opened_at: string;
  closed_at: string | null;
  result: ConsultationResult | null;
  reason: string | null;
  decided_by: string | null;
};

export type ConsultationOpinionsTable = {
  consultation_id: string;
  person_id: string;
  objects: Flag;
  reason: string;
  given_at: string;
};

/** Terms of engagement. */
export type TermsTable = {
  id: string;
  case_id: string;
  number: number;
  title: string;
  status: TermsStatus;
  current_version: number;
  /** The version in force; an amendment raises current_version, this one follows when all agree. */
  in_force_version: number | null;
  amendment_state: AmendmentState | null;
  elsewhere_kind: ElsewhereKind | null;
  elsewhere_reference: string | null;
  elsewhere_file_id: string | null;
  circulated_at: string | null;
  agree_by_at: string | null;
  in_force_at: string | null;
  starts_on: string | null;
  ends_on: string | null;
  ended_at: string | null;
  ending_reason: string | null;
  drafted_by: string;
  drafted_at: string;
  last_movement_at: string;
  version: number;
};

export type TermsVersionsTable = {
  id: string;
  terms_id: string;
  number: number;
  /** Sections per language, prevailing language, parties with signatories. Immutable. */
  content: Json<Record<string, unknown>>;
  /** SHA-256 of the canonical text. */
  sha256: string;
  remark: string;
  drafted_by: string;
  drafted_at: string;
  /** When the parties were first asked to agree to it; parties never see a version that was not circulated. */
  circulated_at: string | null;
};

/** Parties of one version: dropping a party is a new version without it. */
export type TermsPartiesTable = {
  terms_version_id: string;
  organisation_id: string;
  /** Null only for an agreement held elsewhere whose signatory is not recorded. */
  signatory_person_id: string | null;
  capacity: string;
  position: number;
};

export type TermsAgreementsTable = {
  id: string;
  terms_id: string;
  terms_version_id: string;
  sha256: string;
  organisation_id: string;
  person_id: string;
  capacity: string;
  agreed_at: string;
  recorded_by: string | null;
  proxy_channel: ProxyChannel | null;
  proxy_on: string | null;
  /** The scan of the paper they signed. */
  file_id: string | null;
  voided_at: string | null;
};

export type TermsAnswersTable = {
  id: string;
  terms_id: string;
  terms_version_id: string;
  organisation_id: string;
  person_id: string;
  kind: TermsAnswerKind;
  section: string | null;
  body: string;
  given_at: string;
};

export type EngagementReportsTable = {
  id: string;
  terms_id: string;
  kind: 'mid_term' | 'closure';
  delivered: string;
  commitment_effect: CommitmentEffect | null;
  usefulness: number | null;
  reported_by: string;
  reported_at: string;
};

/** Interests: what people without an account wrote, and what became of it. */
export type InterestsTable = {
  id: string;
  aim: InterestAim;
  speaks_for: SpeaksFor;
  name: string;
  email: string;
  locale: Locale;
  /** In the sender's words; empty for who speaks for themselves. */
  organisation: string;
  country_code: string | null;
  message: string;
  written_at: string;
  /** Null until the sender followed the link of the letter; such a row is forgotten after some days. */
  confirmed_at: string | null;
  outcome: InterestOutcome | null;
  settled_at: string | null;
  settled_by: string | null;
  /** Why it was dismissed; staff only. */
  reason: string | null;
  /** What the sender was answered, or told with a dismissal. */
  letter: string | null;
  /** How a person checked that the sender speaks for the government. */
  checked_how: string | null;
  /** The government it was filed for, or the organisation that was added to the directory. */
  organisation_id: string | null;
  case_id: string | null;
};

/** Letters that asked to confirm an address, kept for a day to hold the limits. */
export type ConfirmationLettersTable = {
  id: string;
  email: string;
  network: string;
  sent_at: string;
};

export type Database = {
  organisations: OrganisationsTable;
  topics: TopicsTable;
  grand_challenge_areas: GrandChallengeAreasTable;
  settings: SettingsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  sign_in_accounts: SignInAccountsTable;
  verifications: VerificationsTable;
  rate_limits: RateLimitsTable;
  memberships: MembershipsTable;
  staff_roles: StaffRolesTable;
  conflicts_of_interest: ConflictsOfInterestTable;
  invitations: InvitationsTable;
  action_links: ActionLinksTable;
  events: EventsTable;
  event_contents: EventContentsTable;
  idempotency_keys: IdempotencyKeysTable;
  cursors: CursorsTable;
  outbox: OutboxTable;
  files: FilesTable;
  listings: ListingsTable;
  listing_topics: ListingTopicsTable;
  track_records: TrackRecordsTable;
  cases: CasesTable;
  case_parties: CasePartiesTable;
  reference_counters: ReferenceCountersTable;
  request_drafts: RequestDraftsTable;
  request_revisions: RequestRevisionsTable;
  case_topics: CaseTopicsTable;
  case_stand_ins: CaseStandInsTable;
  case_readiness: CaseReadinessTable;
  log_entries: LogEntriesTable;
  log_readers: LogReadersTable;
  log_files: LogFilesTable;
  turns: TurnsTable;
  reminders: RemindersTable;
  snoozes: SnoozesTable;
  shortlist_entries: ShortlistEntriesTable;
  selections: SelectionsTable;
  selection_organisations: SelectionOrganisationsTable;
  introductions: IntroductionsTable;
  introduction_parties: IntroductionPartiesTable;
  consultations: ConsultationsTable;
  consultation_opinions: ConsultationOpinionsTable;
  terms: TermsTable;
  terms_versions: TermsVersionsTable;
  terms_parties: TermsPartiesTable;
  terms_agreements: TermsAgreementsTable;
  terms_answers: TermsAnswersTable;
  engagement_reports: EngagementReportsTable;
  interests: InterestsTable;
  confirmation_letters: ConfirmationLettersTable;
};
