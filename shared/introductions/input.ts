import { z } from 'zod';
import { proxyInput } from '../cases/proxy.ts';
import { proxyChannels } from '../cases/vocabulary.ts';
import {
  dateOn,
  id,
  ids,
  requiredLongText,
  requiredShortText,
  requiredText,
  shortText,
  text,
} from '../text.ts';
import { dialogueKinds, introductionOutcomes } from './vocabulary.ts';

/** A purpose is one sentence or two. */
export const purposeLimit = 500;
/** A brief fits a page. */
export const briefLimit = 5_000;
/** Reasons and remarks are a paragraph. */
export const reasonLimit = 2_000;
/** More than this many organisations is a meeting, not an introduction. */
export const partiesLimit = 12;

/** One party: the organisation, and who of its people is asked; its first contact when nobody is named. */
export const partyInput = z.object({ organisationId: id, contactPersonId: id.optional() });

const draftShape = {
  purpose: requiredText(purposeLimit),
  brief: requiredText(briefLimit),
  parties: z.array(partyInput).min(1).max(partiesLimit),
  governmentFirst: z.boolean().default(false),
  nameWithheld: z.boolean().default(false),
};

export const draftIntroductionInput = z.object({ caseId: id, ...draftShape });
export type DraftIntroductionInput = z.input<typeof draftIntroductionInput>;

export const reviseDraftInput = z.object({
  introductionId: id,
  version: z.int(),
  ...draftShape,
});

export const introductionInput = z.object({ introductionId: id });

export const offerInput = z.object({ introductionId: id, answerByOn: dateOn.optional() });

export const giveOpinionInput = z
  .object({ introductionId: id, objects: z.boolean(), reason: text(reasonLimit).default('') })
  .refine((opinion) => !opinion.objects || opinion.reason.trim() !== '', {
    error: 'blank',
    path: ['reason'],
  });

export const recordFallbackInput = z.object({
  introductionId: id,
  goesAhead: z.boolean(),
  reason: requiredText(reasonLimit),
});

/** A no carries a reason; it may name somebody better placed. */
const answerShape = {
  answer: z.enum(['yes', 'no']),
  reason: text(reasonLimit).default(''),
  suggestion: text(reasonLimit).default(''),
};

function noHasReason(given: { answer: 'yes' | 'no'; reason: string }): boolean {
  return given.answer === 'yes' || given.reason.trim() !== '';
}

const reasonMissing = { error: 'blank', path: ['reason'] };

export const respondInput = z
  .object({
    introductionId: id,
    /** For which party; the one they act for when there is only one. */
    organisationId: id.optional(),
    ...answerShape,
    proxy: proxyInput,
  })
  .refine(noHasReason, reasonMissing);
export type RespondInput = z.input<typeof respondInput>;

/** What the link of an e-mail can do: answer an offer, write once in a dialogue, or rate it. */
export const answerInput = z.object(answerShape).refine(noHasReason, reasonMissing);
export const lineInput = z.object({ body: requiredLongText });

const ratingShape = {
  rating: z.int().min(1).max(5),
  comment: text(reasonLimit).default(''),
};
export const ratingInput = z.object(ratingShape);
export const rateInput = z.object({
  introductionId: id,
  organisationId: id.optional(),
  ...ratingShape,
});

export const addPartyInput = z.object({ introductionId: id, party: partyInput });
export const dropPartyInput = z.object({ introductionId: id, organisationId: id });
export const extendInput = z.object({ introductionId: id, answerByOn: dateOn });

export const withdrawInput = z.object({
  introductionId: id,
  reason: text(reasonLimit).default(''),
});

/** Whose turn is next: organisations', the case manager's own, or nobody's until a date. */
export const turnInput = z.discriminatedUnion('whose', [
  z.object({
    whose: z.literal('organisations'),
    organisationIds: ids(partiesLimit).min(1),
    what: shortText.optional(),
    dueOn: dateOn.optional(),
  }),
  z.object({
    whose: z.literal('case_manager'),
    what: requiredShortText,
    dueOn: dateOn.optional(),
  }),
  z.object({ whose: z.literal('nobody'), untilOn: dateOn, what: shortText.optional() }),
]);
export type TurnInput = z.infer<typeof turnInput>;

export const setTurnInput = z.object({ introductionId: id, turn: turnInput });

export const writeInput = z
  .object({
    introductionId: id,
    kind: z.enum(dialogueKinds),
    body: text(20_000).default(''),
    /** What a call or meeting agreed. */
    outcome: text(reasonLimit).optional(),
    withWhom: shortText.optional(),
    minutes: z
      .int()
      .min(1)
      .max(24 * 60)
      .optional(),
    occurredAt: z.iso.datetime().optional(),
    inReplyToId: id.optional(),
    fileIds: ids(10).default([]),
    /** For which party, where the writer acts for more than one. */
    organisationId: id.optional(),
    /** The case manager may say whose turn is next with the same stroke. */
    turn: turnInput.optional(),
    proxy: proxyInput,
  })
  .refine((entry) => entry.kind === 'file' || entry.body.trim() !== '', {
    error: 'blank',
    path: ['body'],
  })
  .refine((entry) => entry.kind !== 'file' || entry.fileIds.length > 0, {
    error: 'blank',
    path: ['fileIds'],
  });

export const concludeInput = z.object({
  introductionId: id,
  outcome: z.enum(introductionOutcomes),
  remark: text(reasonLimit).default(''),
});

/** An introduction already made in person: the yes of each party's contact as it was given (the mechanism’s rules, "By proxy"). */
export const recordMadeInput = z.object({
  caseId: id,
  purpose: requiredText(purposeLimit),
  parties: z.array(partyInput).min(2).max(partiesLimit),
  channel: z.enum(proxyChannels),
  on: dateOn,
});

export const caseIntroductionsInput = z.object({ caseId: id });

/** The token of a personal link, and with it what it is to do. */
const token = text(200).min(1);
export const linkInput = z.object({ token });
export const respondByLinkInput = z.object({ token, answer: answerInput });
export const writeByLinkInput = z.object({ token, line: lineInput });
export const rateByLinkInput = z.object({ token, rating: ratingInput });
