/**
 * What an open screen is told of an event: which kind of thing changed, never what it says. `you` is what the reader
 * is or may do; `nothing` only keeps the line open, `everything` says that too much was missed to tell it singly.
 */
export const newsTopics = [
  'case',
  'message',
  'log',
  'introduction',
  'terms',
  'interest',
  'draft',
  'reminder',
  'redaction',
  'listing',
  'organisation',
  'person',
  'letter',
  'settings',
  'topics',
  'you',
  'nothing',
  'everything',
] as const;
export type NewsTopic = (typeof newsTopics)[number];

export type News = {
  about: NewsTopic;
  /** The case, for those who read it; a party of a dialogue or of terms is told of these alone. */
  caseId?: string;
  reference?: string;
  /** The introduction, terms, interest, draft, organisation or person. */
  subjectId?: string;
  /** Whether the reader did it: their own acts need no announcement. */
  isYours: boolean;
};

/**
 * Who hears of an event; `audience.ts` decides it for one reader.
 * - `nobody`: no screen changes by it, or only one that asks by itself
 * - `doer`: whoever did it, on their other screens
 * - `person`: the administrators, and whom it is about
 * - `contact`: those, and the case managers, who choose among an organisation's contacts
 * - `case`: all who read the case, its government among them; `case_staff`: staff alone
 * - `entry`, `redaction`: staff, and the organisations that read the entry
 * - `readiness`, `move`: staff, and the government where it is shown that line or that turn
 * - `introduction`: all for whom it exists; `introduction_asked`: those who read the brief and the answers;
 *   `dialogue`: those who met in it; `rating`: staff, and whoever rated; `introduction_staff`: staff alone
 * - `terms`: all for whom they exist, since all see how they stand; `terms_version`: those whom the version names;
 *   `terms_report`: staff and the government; `terms_staff`: staff alone
 */
export type Audience =
  | 'nobody'
  | 'doer'
  | 'everyone'
  | 'staff'
  | 'administrators'
  | 'person'
  | 'contact'
  | 'organisation'
  | 'listing'
  | 'case'
  | 'case_staff'
  | 'entry'
  | 'redaction'
  | 'redaction_request'
  | 'readiness'
  | 'move'
  | 'introduction'
  | 'introduction_asked'
  | 'introduction_staff'
  | 'dialogue'
  | 'rating'
  | 'terms'
  | 'terms_version'
  | 'terms_report'
  | 'terms_staff';

/**
 * Every event the trail knows, with what is told of it and to whom. A guest hears of an event only where something they
 * can see has changed: that something happened at a certain moment is itself a fact of a case.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
const heard = {
  'installation.setUpPrepared': ['person', 'nobody'],
  'person.joined': ['person', 'contact'],
  'person.invited': ['person', 'administrators'],
  'person.invitationRevoked': ['person', 'administrators'],
  'person.profileChanged': ['person', 'contact'],
  'person.localeChanged': ['person', 'person'],
  'person.staffRolesSet': ['person', 'contact'],
  'person.contactAdded': ['person', 'contact'],
  'person.membershipAdded': ['person', 'contact'],
  'person.membershipEnded': ['person', 'contact'],
  'person.membershipHandedOver': ['person', 'contact'],
  'person.conflictDeclared': ['person', 'person'],
  'person.conflictEnded': ['person', 'person'],
  'person.accessEnded': ['person', 'contact'],
  'person.accessRestored': ['person', 'contact'],
  'person.signedOutEverywhere': ['person', 'person'],
  'person.signInLinkSent': ['person', 'nobody'],
  'letter.queuedAgain': ['letter', 'administrators'],
  'settings.changed': ['settings', 'everyone'],
  'topic_tree.installed': ['topics', 'everyone'],

  'organisation.created': ['organisation', 'organisation'],
  'organisation.changed': ['organisation', 'organisation'],
  'listing.proposed': ['listing', 'listing'],
  'listing.revised': ['listing', 'listing'],
  'listing.confirmed': ['listing', 'listing'],
  'listing.confirmation_asked': ['listing', 'listing'],
  'listing.published': ['listing', 'listing'],
  'listing.disputed': ['listing', 'listing'],
  'listing.decided': ['listing', 'listing'],
  'listing.withdrawn': ['listing', 'listing'],
  'track_record.added': ['listing', 'listing'],
  'track_record.removed': ['listing', 'listing'],

  // Before the address is confirmed nobody reads it.
  'interest.expressed': ['interest', 'nobody'],
  'interest.confirmed': ['interest', 'staff'],
  'interest.answered': ['interest', 'staff'],
  'interest.converted': ['interest', 'staff'],
  'interest.dismissed': ['interest', 'staff'],
  'interest.reopened': ['interest', 'staff'],
  'interest.forgotten': ['interest', 'staff'],

  'draft.started': ['draft', 'doer'],
  'draft.discarded': ['draft', 'doer'],
  'file.added': ['draft', 'nobody'],
  'case.submitted': ['case', 'case'],
  'case.claimed': ['case', 'case'],
  'case.assigned': ['case', 'case'],
  'case.handed_over': ['case', 'case'],
  'case.lent': ['case', 'case'],
  'case.loan_begun': ['case', 'case'],
  'case.returned': ['case', 'case'],
  'case.contact_changed': ['case', 'case'],
  'case.revised': ['case', 'case'],
  'case.revision_drafted': ['case', 'case'],
  'case.revision_confirmed': ['case', 'case'],
  'case.revision_dropped': ['case', 'case'],
  'case.readiness_set': ['case', 'readiness'],
  'case.organisation_shortlisted': ['case', 'case_staff'],
  'case.organisation_unlisted': ['case', 'case_staff'],
  'case.providers_selected': ['case', 'case'],
  'case.held': ['case', 'case'],
  'case.hold_extended': ['case', 'case'],
  'case.hold_ran_out': ['case', 'case'],
  'case.resumed': ['case', 'case'],
  'case.closed': ['case', 'case'],
  'case.reopened': ['case', 'case'],
  'case.help_rated': ['case', 'case'],

  // What somebody keeps for themselves nobody else hears of.
  'reminder.set': ['reminder', 'doer'],
  'reminder.moved': ['reminder', 'doer'],
  'reminder.done': ['reminder', 'doer'],
  'reminder.removed': ['reminder', 'doer'],
  'reminder.reopened': ['reminder', 'doer'],
  'turn.snoozed': ['reminder', 'doer'],
  'turn.woken': ['reminder', 'doer'],

  'log.written': ['log', 'entry'],
  'log.move_set': ['log', 'move'],
  'log.move_settled': ['log', 'move'],
  'log.nudged': ['log', 'case_staff'],
  'log.redaction_requested': ['redaction', 'redaction_request'],
  'log.redacted': ['log', 'redaction'],

  'introduction.drafted': ['introduction', 'introduction_staff'],
  'introduction.revised': ['introduction', 'introduction_staff'],
  'introduction.consultation_opened': ['introduction', 'introduction_staff'],
  'introduction.opinion_given': ['introduction', 'introduction_staff'],
  'introduction.consultation_closed': ['introduction', 'introduction_staff'],
  'introduction.offered': ['introduction', 'introduction'],
  'introduction.others_asked': ['introduction', 'introduction_asked'],
  'introduction.accepted': ['introduction', 'introduction_asked'],
  'introduction.refused': ['introduction', 'introduction_asked'],
  'introduction.party_added': ['introduction', 'introduction_asked'],
  'introduction.party_dropped': ['introduction', 'introduction_asked'],
  'introduction.extended': ['introduction', 'introduction'],
  'introduction.resent': ['introduction', 'introduction'],
  'introduction.reminded': ['introduction', 'introduction_staff'],
  'introduction.nudged': ['introduction', 'introduction_staff'],
  'introduction.committee_nudged': ['introduction', 'introduction_staff'],
  'introduction.declined': ['introduction', 'introduction'],
  'introduction.lapsed': ['introduction', 'introduction'],
  'introduction.withdrawn': ['introduction', 'introduction'],
  'introduction.opened': ['introduction', 'introduction'],
  'introduction.opened_with_rest': ['introduction', 'introduction'],
  'introduction.made_in_person': ['introduction', 'introduction'],
  'introduction.dialogue_continued': ['introduction', 'dialogue'],
  'introduction.turn_set': ['introduction', 'dialogue'],
  'introduction.wait_over': ['introduction', 'dialogue'],
  'introduction.concluded': ['introduction', 'introduction'],
  'introduction.rated': ['introduction', 'rating'],

  'terms.drafted': ['terms', 'terms_staff'],
  'terms.revised': ['terms', 'terms_staff'],
  'terms.circulated': ['terms', 'terms'],
  'terms.nudged': ['terms', 'terms_staff'],
  'terms.agreed': ['terms', 'terms_version'],
  'terms.changesRequested': ['terms', 'terms'],
  'terms.declined': ['terms', 'terms'],
  'terms.abandoned': ['terms', 'terms'],
  'terms.enteredIntoForce': ['terms', 'terms'],
  'terms.recordedElsewhere': ['terms', 'terms'],
  'terms.amendmentBegun': ['terms', 'terms'],
  'terms.amendmentCirculated': ['terms', 'terms'],
  'terms.amendmentAbandoned': ['terms', 'terms'],
  'terms.amended': ['terms', 'terms'],
  'terms.reported': ['terms', 'terms_report'],
  'terms.ended': ['terms', 'terms'],
} as const satisfies Record<string, readonly [NewsTopic, Audience]>;

const byName: Readonly<Record<string, readonly [NewsTopic, Audience]>> = heard;

/** The names of all events that have an answer to who hears of them. */
export const heardEvents = Object.keys(heard);

/** What is told of an event and to whom. One without an answer is told to nobody, and a test fails. */
export function hearingOf(name: string): { about: NewsTopic; audience: Audience } {
  const [about, audience] = byName[name] ?? (['nothing', 'nobody'] as const);
  return { about, audience };
}
