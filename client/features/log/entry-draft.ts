import type { LogKind } from '../../../shared/cases/vocabulary.ts';
import type { LoggedCase, NewEntry } from './log-types.ts';
import { type NextMoveDraft, noNextMove, readNextMove } from './next-move-fields.tsx';

/** The tabs of the composer; a question is a message that is to be answered. */
export const composerKinds = ['note', 'message', 'call', 'meeting', 'file'] as const;
export type ComposerKind = (typeof composerKinds)[number];

export type ProxyDraft = NonNullable<NewEntry['proxy']>;

/** An entry while it is being written; kept on this device until it is sent. */
export type EntryDraft = {
  kind: ComposerKind;
  body: string;
  needsAnswer: boolean;
  outcome: string;
  withWhom: string;
  minutes: string;
  /** When it was, as the reader's own day and time; empty for now. */
  day: string;
  time: string;
  isShared: boolean;
  next: NextMoveDraft;
  proxy: ProxyDraft | null;
};

export const emptyEntry: EntryDraft = {
  kind: 'note',
  body: '',
  needsAnswer: false,
  outcome: '',
  withWhom: '',
  minutes: '',
  day: '',
  time: '',
  isShared: false,
  next: noNextMove,
  proxy: null,
};

export function isConversation(kind: ComposerKind): boolean {
  return kind === 'call' || kind === 'meeting';
}

/** The kind of entry that is written: a message to be answered is a question. */
export function kindOf(draft: EntryDraft): LogKind {
  return draft.kind === 'message' && draft.needsAnswer ? 'question' : draft.kind;
}

/** Whether the government will read it: messages always, notes never, the rest as chosen. */
export function isShown(draft: EntryDraft): boolean {
  if (draft.kind === 'note') return false;
  return draft.kind === 'message' || draft.isShared;
}

/** When it was, as an instant; undefined for now. */
function occurredAt({ day, time }: EntryDraft): string | undefined {
  if (!day) return undefined;
  const at = new Date(`${day}T${time || '12:00'}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** What is sent to the server. */
export function readEntry(draft: EntryDraft, of: LoggedCase, fileIds: string[]): NewEntry {
  const spoken = isConversation(draft.kind);
  return {
    caseId: of.id,
    kind: kindOf(draft),
    body: draft.body,
    readerOrganisationIds: isShown(draft) ? [of.government.id] : [],
    fileIds,
    ...(spoken && draft.outcome.trim() ? { outcome: draft.outcome } : {}),
    ...(spoken && draft.withWhom.trim() ? { withWhom: draft.withWhom } : {}),
    ...(spoken && Number(draft.minutes) > 0 ? { minutes: Math.round(Number(draft.minutes)) } : {}),
    ...(spoken ? { occurredAt: occurredAt(draft) } : {}),
    nextMove: readNextMove(draft.next),
    ...(draft.proxy?.personId && draft.kind !== 'note' ? { proxy: draft.proxy } : {}),
  };
}
