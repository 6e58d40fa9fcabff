import { type Actor, hasStaffRole, opensCasesOf } from '../actor.ts';
import { type CaseAccess, type CaseFacts, readsAsStaff } from '../cases/access.ts';
import type { LogKind } from '../cases/vocabulary.ts';
import { allowed, type Decision, firstRefusal, refused } from '../decision.ts';
import type { NextMove } from './input.ts';

/** What the rules of the log ask about one entry. */
export type LogEntryFacts = {
  kind: LogKind;
  authorId: string;
  /** The organisation the author spoke for; null for staff. */
  authorOrganisationId: string | null;
  readerOrganisationIds: readonly string[];
  isAnswered: boolean;
  isRedacted: boolean;
};

/** Kinds a government writes about its own case; what staff saw or heard, staff record. */
const kindsForTheGovernment: readonly LogKind[] = ['message', 'question', 'file'];

/** Kinds that are addressed to somebody: without a reader they would be a note. */
const addressedKinds: readonly LogKind[] = ['message', 'question'];

/** Whether the actor acts for one of the organisations that read the entry (a focal point: for its government's bodies). */
function isReader(actor: Actor, readerOrganisationIds: readonly string[]): boolean {
  return readerOrganisationIds.some((id) => opensCasesOf(actor, id));
}

/**
 * Whether the actor reads an entry. Staff who read the case read all of it; the people of its reader organisations
 * read it; a note is for staff alone, whatever else is said. Anyone else is told `not_found`: it does not exist for them.
 * Source: the mechanism’s rules, "Who may see and do what".
 */
export function canReadLogEntry(
  actor: Actor,
  access: CaseAccess,
  entry: Pick<LogEntryFacts, 'kind' | 'readerOrganisationIds'>,
): Decision {
  if (readsAsStaff(access)) return allowed;
  if (entry.kind === 'note') return refused('not_found');
  return isReader(actor, entry.readerOrganisationIds) ? allowed : refused('not_found');
}

/**
 * Whether readers and kind fit each other on the case itself, where staff and the government write to one another.
 * Refuses a note with readers (`note_is_staff_only`), a message or question to nobody (`reader_needed`) and any reader
 * but the government (`reader_not_a_party`): with other parties one writes in a dialogue.
 */
export function readersFit(
  kind: LogKind,
  readerOrganisationIds: readonly string[],
  governmentId: string,
): Decision {
  if (kind === 'note') {
    return readerOrganisationIds.length === 0 ? allowed : refused('note_is_staff_only');
  }
  if (readerOrganisationIds.some((id) => id !== governmentId)) return refused('reader_not_a_party');
  if (addressedKinds.includes(kind) && readerOrganisationIds.length === 0)
    return refused('reader_needed');
  return allowed;
}

/**
 * Whether the actor writes such an entry into the log of a case. The government writes messages, questions and files
 * on its own case, the responsible case manager (or stand-in) every kind; others are refused
 * `only_responsible_case_manager`, and a call told by the government likewise: staff record it. A closed case takes no
 * new question (`case_is_closed`), since a question is a move of the other side; the rest is still worth recording.
 * Source: the mechanism’s rules, "Who may see and do what" and "By proxy".
 */
export function canWriteLogEntry(
  actor: Actor,
  access: CaseAccess,
  facts: Pick<CaseFacts, 'organisationId' | 'managerId' | 'status'>,
  entry: { kind: LogKind; readerOrganisationIds: readonly string[]; isByProxy: boolean },
): Decision {
  return firstRefusal(
    canWriteKind(access, facts, entry.kind, entry.isByProxy),
    readersFit(entry.kind, entry.readerOrganisationIds, facts.organisationId),
    access === 'government' && !isReader(actor, entry.readerOrganisationIds)
      ? refused('reader_needed')
      : allowed,
    entry.kind === 'question' && facts.status === 'closed' ? refused('case_is_closed') : allowed,
  );
}

/**
 * Whether somebody with this access writes this kind at all; what the composer offers. Refuses as `canWriteLogEntry`,
 * and staff `not_assigned` while nobody is responsible, `conflict_of_interest` where they only know that the case exists.
 */
export function canWriteKind(
  access: CaseAccess,
  facts: Pick<CaseFacts, 'managerId'>,
  kind: LogKind,
  isByProxy = false,
): Decision {
  if (access === 'none') return refused('not_found');
  if (access === 'exists') return refused('conflict_of_interest');
  if (access === 'responsible') return allowed;
  if (access === 'government' && !isByProxy && kindsForTheGovernment.includes(kind)) return allowed;
  const isNobodys = access === 'staff' && facts.managerId === null;
  return refused(isNobodys ? 'not_assigned' : 'only_responsible_case_manager');
}

/** Whether an entry comes from the mechanism's side; the other side is whichever organisation its author spoke for. */
export function isFromStaff(entry: Pick<LogEntryFacts, 'authorOrganisationId'>): boolean {
  return entry.authorOrganisationId === null;
}

/**
 * Who a reply is read by: exactly those who read what it answers. Refuses any other choice with
 * `readers_are_inherited`, wider or narrower, and a reply to a redacted entry with `entry_redacted`.
 * Source: the mechanism’s rules: who sees a message "belongs to the message, and is inherited by answers to it".
 */
export function canReplyWithReaders(
  parent: Pick<LogEntryFacts, 'readerOrganisationIds' | 'isRedacted'>,
  chosen: readonly string[] | undefined,
): Decision {
  if (parent.isRedacted) return refused('entry_redacted');
  if (!chosen) return allowed;
  const same =
    chosen.length === parent.readerOrganisationIds.length &&
    chosen.every((id) => parent.readerOrganisationIds.includes(id));
  return same ? allowed : refused('readers_are_inherited');
}

/**
 * Whether a question may be answered by this side. Refuses what is no question (`not_found`), what was answered before
 * (`answer_already_given`) and an answer from the side that asked (`not_asked_by_other_side`).
 */
export function canAnswerQuestion(
  question: Pick<LogEntryFacts, 'kind' | 'isAnswered' | 'isRedacted' | 'authorOrganisationId'>,
  answeringAs: 'staff' | 'government',
): Decision {
  if (question.kind !== 'question') return refused('not_found');
  if (question.isRedacted) return refused('entry_redacted');
  if (question.isAnswered) return refused('answer_already_given');
  const askedByStaff = isFromStaff(question);
  return askedByStaff === (answeringAs === 'staff') ? refused('not_asked_by_other_side') : allowed;
}

/**
 * Whether a move opened by the log may be ended without an answer: a message marked as read, a reminder done.
 * Only whoever is responsible for the case (`only_responsible_case_manager`).
 */
export function canSettleMove(access: CaseAccess): Decision {
  return access === 'responsible' ? allowed : refused('only_responsible_case_manager');
}

/**
 * Whether whoever is silent may be reminded: by whoever is responsible (`only_responsible_case_manager`), not while the
 * case is on hold or closed (`case_is_on_hold`, `case_is_closed`), when nobody owes anything.
 */
export function canNudge(access: CaseAccess, facts: Pick<CaseFacts, 'status'>): Decision {
  if (facts.status === 'closed') return refused('case_is_closed');
  return firstRefusal(
    canSettleMove(access),
    facts.status === 'on_hold' ? refused('case_is_on_hold') : allowed,
  );
}

/**
 * Whether the next move of a case is set by hand: by whoever is responsible (`only_responsible_case_manager`), while the
 * case is open (`case_is_closed`), for a day that is not over (`date_in_the_past`); nobody's until a day after today.
 * Source: the mechanism’s rules: "the case manager can set it, or set a date when nobody owes anything".
 */
export function canSetNextMove(
  access: CaseAccess,
  facts: Pick<CaseFacts, 'status'>,
  next: NextMove,
  today: string,
): Decision {
  const isOver =
    next.whose === 'nobody' ? next.untilOn <= today : next.byOn !== undefined && next.byOn < today;
  return firstRefusal(
    canSettleMove(access),
    facts.status === 'closed' ? refused('case_is_closed') : allowed,
    isOver ? refused('date_in_the_past') : allowed,
  );
}

/**
 * Whether a redaction may be asked for: by the responsible case manager (`only_responsible_case_manager`), of what is
 * not redacted yet (`already_done`). Source: the mechanism’s rules: "redacted by an administrator at a case manager's request".
 */
export function canRequestRedaction(access: CaseAccess, isRedacted: boolean): Decision {
  return firstRefusal(
    access === 'responsible' ? allowed : refused('only_responsible_case_manager'),
    isRedacted ? refused('already_done') : allowed,
  );
}

/**
 * Whether the actor redacts. Only an administrator (`only_administrator`), only what a case manager asked for
 * (`not_found`), only once (`already_done`).
 */
export function canRedact(
  actor: Actor,
  state: { isRequested: boolean; isRedacted: boolean },
): Decision {
  return firstRefusal(
    hasStaffRole(actor, 'administrator') ? allowed : refused('only_administrator'),
    state.isRequested ? allowed : refused('not_found'),
    state.isRedacted ? refused('already_done') : allowed,
  );
}

/**
 * Whether the actor opens a file: its uploader while nothing holds it; afterwards whoever reads an entry that holds it,
 * or the case when the request itself holds it. `not_found` otherwise, and `file_redacted` once it was taken out.
 */
export function canOpenFile(
  actor: Actor,
  file: { uploadedBy: string; isAttached: boolean; isRedacted: boolean },
  holders: readonly {
    access: CaseAccess;
    entry: Pick<LogEntryFacts, 'kind' | 'readerOrganisationIds'> | null;
  }[],
): Decision {
  const opens = file.isAttached
    ? holders.some(({ access, entry }) =>
        entry
          ? canReadLogEntry(actor, access, entry).allowed
          : access === 'government' || readsAsStaff(access),
      )
    : actor.kind === 'person' && actor.personId === file.uploadedBy;
  if (!opens) return refused('not_found');
  return file.isRedacted ? refused('file_redacted') : allowed;
}
