import { z } from 'zod';
import { proxyInput } from '../cases/proxy.ts';
import { logKinds } from '../cases/vocabulary.ts';
import { dateOn, id, ids, requiredLongText, requiredShortText, shortText, text } from '../text.ts';
import { logFilters, redactionReasons } from './vocabulary.ts';

/** Files one entry may carry. */
export const filesPerEntry = 10;

/** A day's length: nobody talks longer in one go. */
const minutesLimit = 24 * 60;

/** Outcomes are a paragraph, not a document. */
export const outcomeLimit = 2_000;

const nextMoves = [
  z.object({ whose: z.literal('staff'), what: requiredShortText, byOn: dateOn.optional() }),
  z.object({ whose: z.literal('government'), what: requiredShortText, byOn: dateOn.optional() }),
  z.object({ whose: z.literal('nobody'), what: requiredShortText, untilOn: dateOn }),
] as const;

/** The next move of a case: whose, what, by when; or nobody's until a date. */
export const nextMoveInput = z.discriminatedUnion('whose', nextMoves);
export type NextMove = z.infer<typeof nextMoveInput>;

/** What follows an entry of the log: the next move of the case, or a reminder that is the writer's alone. */
const entryNextInput = z.discriminatedUnion('whose', [
  ...nextMoves,
  z.object({ whose: z.literal('me'), what: requiredShortText, byOn: dateOn }),
]);

const readers = ids(20);
const files = ids(filesPerEntry);

/**
 * One entry of the log of a case. A file needs no words, everything else does; only calls and meetings have an
 * outcome, minutes and somebody they were with; a note answers nobody.
 */
export const logEntryInput = z
  .object({
    caseId: id,
    kind: z.enum(logKinds),
    body: text(20_000).default(''),
    outcome: text(outcomeLimit).optional(),
    withWhom: shortText.optional(),
    minutes: z.int().min(1).max(minutesLimit).optional(),
    /** When it happened, for what is written down later; now when absent. */
    occurredAt: z.iso.datetime().optional(),
    inReplyToId: id.optional(),
    /** Shown before sending. A reply inherits them and may leave them out. */
    readerOrganisationIds: readers.optional(),
    fileIds: files.default([]),
    nextMove: entryNextInput.optional(),
    proxy: proxyInput,
  })
  .superRefine((entry, refinement) => {
    const problem = (path: keyof typeof entry, message: string) =>
      refinement.addIssue({ code: 'custom', path: [path], message });
    if (entry.kind === 'file') {
      if (entry.fileIds.length === 0) problem('fileIds', 'blank');
    } else if (entry.body.trim() === '') problem('body', 'blank');
    if (entry.kind !== 'call' && entry.kind !== 'meeting') {
      if (entry.outcome) problem('outcome', 'only_calls_and_meetings');
      if (entry.withWhom) problem('withWhom', 'only_calls_and_meetings');
      if (entry.minutes) problem('minutes', 'only_calls_and_meetings');
    }
    if (entry.kind === 'note' && entry.inReplyToId) problem('inReplyToId', 'notes_answer_nobody');
  });
export type LogEntryInput = z.input<typeof logEntryInput>;

export const answerQuestionInput = z.object({
  questionId: id,
  body: requiredLongText,
  fileIds: files.default([]),
  proxy: proxyInput,
});

export const settleMoveInput = z.object({ caseId: id, turnId: id });

export const setNextMoveInput = z.object({ caseId: id, nextMove: nextMoveInput });

export const logPageInput = z.object({
  caseId: id,
  filter: z.enum(logFilters).default('everything'),
  /** Where the last page ended. */
  cursor: text(100).nullish(),
  limit: z.int().min(1).max(100).default(30),
});

export const redactionRequestInput = z
  .object({ entryId: id.optional(), fileId: id.optional(), reason: z.enum(redactionReasons) })
  .refine((given) => (given.entryId === undefined) !== (given.fileId === undefined), {
    error: 'one_of_them',
    path: ['entryId'],
  });

export const entryIdInput = z.object({ entryId: id });
export const redactLogEntryInput = entryIdInput;
export const redactFileInput = z.object({ fileId: id });
