/**
 * Why something was not done. Every reason has its text under `refusals.<reason>` in the locales,
 * so that a refusal teaches: what is wrong, and who could do it.
 */
export const refusalReasons = [
  // Who is asking
  'sign_in_needed',
  'not_yours',
  'only_case_manager',
  'only_responsible_case_manager',
  'only_committee',
  'only_chair',
  'only_staff',
  'only_administrator',
  'only_government',
  'only_party',
  'only_named_signatory',
  'conflict_of_interest',
  // What it is about
  'not_found',
  'already_done',
  'not_in_this_status',
  'case_is_closed',
  'case_is_on_hold',
  'case_not_closed',
  'case_not_on_hold',
  'already_assigned',
  'not_assigned',
  'same_case_manager',
  'not_a_case_manager',
  'date_in_the_past',
  'date_in_the_future',
  'duplicate_needs_the_other_case',
  'no_revision_to_confirm',
  'revision_open',
  'nothing_changed',
  'too_few_parties',
  'party_twice',
  'party_without_contact',
  'government_must_answer_first',
  'not_answered_by_all',
  'nobody_said_yes',
  'consultation_open',
  'consultation_needed',
  'objection_raised',
  'answer_already_given',
  'introduction_not_open',
  'terms_need_selection',
  'not_selected',
  'version_not_current',
  'hash_differs',
  'agreed_already',
  'parties_not_introduced',
  'terms_incomplete',
  'note_is_staff_only',
  'reader_needed',
  'reader_not_a_party',
  'readers_are_inherited',
  'entry_redacted',
  'not_asked_by_other_side',
  'file_redacted',
  'listing_incomplete',
  'topic_not_in_listing',
  'likely_duplicate',
  // The door
  'link_expired',
  'link_used',
  'person_disabled',
  'email_taken',
  'last_administrator',
  'letter_sent',
  'letter_not_tried_yet',
  'same_person',
  'name_taken',
  'too_large',
  'sent_too_often_to_address',
  'sent_too_often_from_here',
  'stale_version',
  'busy',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export type Decision = { allowed: true } | { allowed: false; reason: RefusalReason };

export const allowed: Decision = { allowed: true };

/** A decision against, with the reason that the reader will be told. */
export function refused(reason: RefusalReason): Decision {
  return { allowed: false, reason };
}

/** The first refusal among several decisions, or allowed when none refuses. */
export function firstRefusal(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? allowed;
}
