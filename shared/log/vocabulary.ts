/** How the log is narrowed on the case file; `everything` shows the trail's lines between the entries, too. */
export const logFilters = [
  'everything',
  'messages',
  'calls_and_meetings',
  'notes',
  'files',
] as const;
export type LogFilter = (typeof logFilters)[number];

/** Whose the next move is after a call, a meeting or a note: the mechanism's, the government's, or nobody's until a date. */
export const nextMoveHolders = ['staff', 'government', 'nobody'] as const;
export type NextMoveHolder = (typeof nextMoveHolders)[number];

/** What may follow an entry: a move, or a reminder to whoever writes it, which is no move. */
export const entryNexts = [...nextMoveHolders, 'me'] as const;

/** Why something is to be taken out. A closed list, since the trail holds it and says nothing of the content. */
export const redactionReasons = [
  'wrong_case',
  'personal_facts',
  'confidential',
  'sent_by_mistake',
] as const;
export type RedactionReason = (typeof redactionReasons)[number];
