import { z } from 'zod';
import { proxyInput } from '../cases/proxy.ts';
import { commitmentEffects, proxyChannels } from '../cases/vocabulary.ts';
import { purposeLimit } from '../introductions/input.ts';
import { locales } from '../locale.ts';
import {
  dateOn,
  id,
  longText,
  requiredLongText,
  requiredShortText,
  requiredText,
  shortText,
  text,
} from '../text.ts';
import { reportKinds } from './reports.ts';
import { elsewhereKinds, type TermsSection, termsSections } from './vocabulary.ts';

/** Two languages make terms bilingual; a third would only blur which text prevails. */
export const languagesLimit = 2;
/** Hybrid terms bind several; the mechanism’s largest so far had five parties. */
export const partiesLimit = 20;

const sections = z.object(
  Object.fromEntries(termsSections.map((section) => [section, longText])) as Record<
    TermsSection,
    typeof longText
  >,
);

const language = z.string().regex(/^[a-z]{2,3}$/);

const texts = z
  .array(z.object({ language, title: shortText, sections }))
  .min(1)
  .max(languagesLimit)
  .refine((given) => new Set(given.map((one) => one.language)).size === given.length, {
    error: 'language_twice',
  });

/** A contact of the organisation, or somebody new who is added to its contacts; null while it is not known. */
const signatory = z.union([
  z.object({ personId: id }),
  z.object({
    name: requiredShortText,
    email: z
      .email()
      .max(320)
      .transform((address) => address.trim().toLowerCase()),
    locale: z.enum(locales),
  }),
]);
export type SignatoryInput = z.infer<typeof signatory>;

const parties = z
  .array(z.object({ organisationId: id, signatory: signatory.nullable(), capacity: shortText }))
  .max(partiesLimit);

const wordingShape = {
  texts,
  prevailingLanguage: language,
  startsOn: dateOn.nullable(),
  endsOn: dateOn.nullable(),
  parties,
};

type Wording = {
  texts: { language: string }[];
  prevailingLanguage: string;
  startsOn: string | null;
  endsOn: string | null;
};

/** What no single field can know: the prevailing text is one of the texts, and nothing ends before it starts. */
function checkWording(wording: Wording, problems: z.core.$RefinementCtx): void {
  if (!wording.texts.some((one) => one.language === wording.prevailingLanguage)) {
    problems.addIssue({ code: 'custom', path: ['prevailingLanguage'], message: 'not_among_texts' });
  }
  if (wording.startsOn && wording.endsOn && wording.endsOn < wording.startsOn) {
    problems.addIssue({ code: 'custom', path: ['endsOn'], message: 'ends_before_start' });
  }
}

/** What the form holds: a first wording needs no remark, a later one says what has changed. */
export const firstWordingInput = z
  .object({ ...wordingShape, remark: shortText })
  .superRefine((wording, problems) => checkWording(wording, problems));
export const nextWordingInput = z
  .object({ ...wordingShape, remark: requiredShortText })
  .superRefine((wording, problems) => checkWording(wording, problems));
export type WordingInput = z.input<typeof firstWordingInput>;

export const draftTermsInput = z
  .object({ caseId: id, ...wordingShape })
  .superRefine((wording, problems) => checkWording(wording, problems));
export type DraftTermsInput = z.infer<typeof draftTermsInput>;

/** `version` is the version the edit began from; a colleague’s newer one is a conflict. */
export const reviseTermsInput = z
  .object({ termsId: id, version: z.int().min(1), remark: requiredShortText, ...wordingShape })
  .superRefine((wording, problems) => checkWording(wording, problems));
export type ReviseTermsInput = z.infer<typeof reviseTermsInput>;

export const getTermsInput = z.object({ termsId: id, version: z.int().min(1).optional() });

export const termsOfCaseInput = z.object({ caseId: id });

export const circulateTermsInput = z.object({
  termsId: id,
  version: z.int().min(1),
  /** Absent: the usual number of working days. */
  agreeByOn: dateOn.optional(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const answerShape = {
  termsId: id,
  organisationId: id,
  version: z.int().min(1),
  sha256,
  proxy: proxyInput,
};

/** Recorded for a signatory only from signed paper, so a proxy comes with its scan. */
export const agreeInput = z
  .object({ ...answerShape, fileId: id.optional() })
  .refine((given) => (given.proxy === undefined) === (given.fileId === undefined), {
    error: 'scan_needed',
    path: ['fileId'],
  });

export const requestChangesInput = z.object({
  ...answerShape,
  section: z.enum(termsSections).nullable(),
  body: requiredLongText,
});

export const declineTermsInput = z.object({ ...answerShape, reason: requiredLongText });

export const tokenInput = z.object({ token: text(200).min(1) });

/** What the link of a letter about terms can do; which terms, the link knows. */
const byLinkShape = {
  token: tokenInput.shape.token,
  organisationId: id,
  version: z.int().min(1),
  sha256,
};

export const agreeByLinkInput = z.object(byLinkShape);

export const requestChangesByLinkInput = z.object({
  ...byLinkShape,
  section: z.enum(termsSections).nullable(),
  body: requiredLongText,
});

export const declineByLinkInput = z.object({ ...byLinkShape, reason: requiredLongText });

const reason = requiredLongText;

export const nudgeSignatoriesInput = z.object({ termsId: id });

export const abandonTermsInput = z.object({ termsId: id, reason });

export const amendTermsInput = z.object({ termsId: id, reason });

export const endTermsInput = z.object({ termsId: id, endedOn: dateOn, reason });

/** How, and on which day, the parties said yes to being introduced to each other. */
export const introducePartiesInput = z.object({
  termsId: id,
  purpose: requiredText(purposeLimit),
  channel: z.enum(proxyChannels),
  on: dateOn,
});

export const recordElsewhereInput = z
  .object({
    caseId: id,
    title: requiredShortText,
    kind: z.enum(elsewhereKinds),
    reference: text(500),
    fileId: id.nullable(),
    signedOn: dateOn,
    startsOn: dateOn.nullable(),
    endsOn: dateOn.nullable(),
    parties: z
      .array(
        z.object({
          organisationId: id,
          signatoryPersonId: id.nullable(),
          signatoryName: shortText,
          capacity: shortText,
        }),
      )
      .max(partiesLimit),
  })
  .superRefine((given, problems) => {
    if (given.reference.trim() === '' && given.fileId === null) {
      problems.addIssue({ code: 'custom', path: ['reference'], message: 'reference_or_file' });
    }
    if (given.startsOn && given.endsOn && given.endsOn < given.startsOn) {
      problems.addIssue({ code: 'custom', path: ['endsOn'], message: 'ends_before_start' });
    }
  });

export const reportEngagementInput = z
  .object({
    termsId: id,
    kind: z.enum(reportKinds),
    delivered: requiredLongText,
    commitmentEffect: z.enum(commitmentEffects).nullable(),
    usefulness: z.int().min(1).max(5).nullable(),
  })
  .superRefine((given, problems) => {
    if (given.kind !== 'closure') return;
    for (const field of ['commitmentEffect', 'usefulness'] as const) {
      if (given[field] === null) {
        problems.addIssue({ code: 'custom', path: [field], message: 'blank' });
      }
    }
  });

export const compareTermsInput = z.object({
  termsId: id,
  from: z.int().min(1),
  to: z.int().min(1),
});
