import { z } from 'zod';
import { addContactInput, tokenInput } from '../accounts/input.ts';
import { locales } from '../locale.ts';
import { isCountryCode } from '../registry/countries.ts';
import { id, nameText, requiredShortText, requiredText, text } from '../text.ts';
import { interestAims, speaksForWhom } from './vocabulary.ts';

/** Longest text of an interest: two pages. What it takes more for is asked later. */
export const messageLimit = 5000;
/** Longest reason, and longest word on how something was checked. */
export const reasonLimit = 2000;
/** How many settled interests come at once. */
const settledAtOnce = 30;

const fields = {
  aim: z.enum(interestAims),
  speaksFor: z.enum(speaksForWhom),
  name: nameText(200),
  email: addContactInput.shape.email,
  locale: z.enum(locales),
  /** The government or organisation, in the sender's words. */
  organisation: text(300).default(''),
  countryCode: z
    .string()
    .refine(isCountryCode, { error: 'unknown_country' })
    .nullish()
    .transform((code) => code ?? null),
  message: requiredText(messageLimit),
};

/** What somebody without an account writes. Refuses `blank` for an organisation they speak for and do not name. */
export const interestWords = z
  .object(fields)
  .refine((said) => said.speaksFor === 'myself' || said.organisation.trim() !== '', {
    error: 'blank',
    path: ['organisation'],
  });
export type InterestWords = z.output<typeof interestWords>;

export const expressInterestInput = interestWords.and(
  z.object({
    /** A field that people do not see: what fills it in is no person, and hears the same answer. */
    remark: text(messageLimit).default(''),
  }),
);

export const interestLinkInput = tokenInput;

export const listInterestsInput = z.object({
  /** Settled ones before this moment; the first page without it. */
  cursor: z.object({ settledAt: text(40), id }).nullish(),
  limit: z.int().min(1).max(100).default(settledAtOnce),
});

const interestId = id;

export const convertInterestInput = z.object({
  interestId,
  /** The government, or the body of one, that asks. */
  organisationId: id,
  title: requiredShortText,
  helpSought: requiredText(messageLimit),
  /** A person has checked it; without that nothing is filed in a government's name. */
  speaksForIt: z.boolean().refine((isChecked) => isChecked, { error: 'check_first' }),
  /** By what: a call to the switchboard, the ministry's own page. */
  checkedHow: requiredText(reasonLimit),
});

export const answerInterestInput = z.object({
  interestId,
  letter: requiredText(messageLimit),
  /** The organisation in the directory that the sender was added as. */
  organisationId: id.nullable().default(null),
});

export const dismissInterestInput = z.object({
  interestId,
  reason: requiredText(reasonLimit),
  /** What the sender is told; empty, and nobody is written to. */
  letter: text(messageLimit).default(''),
});

export const reopenInterestInput = z.object({ interestId });
