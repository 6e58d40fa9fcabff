import { z } from 'zod';
import { decideListingInput } from '../directory/input.ts';
import { regions } from '../directory/vocabulary.ts';
import { giveOpinionInput, recordFallbackInput } from '../introductions/input.ts';
import { requiredText } from '../text.ts';
import { caseloadMonths } from './caseload.ts';

/** What the committee decides: an opinion in a consultation, the chair’s fallback, or a disputed listing. */
export const decideInput = z.discriminatedUnion('about', [
  z.object({ about: z.literal('consultation'), opinion: giveOpinionInput }),
  z.object({ about: z.literal('fallback'), fallback: recordFallbackInput }),
  z.object({ about: z.literal('listing'), decision: decideListingInput }),
]);
export type DecideInput = z.output<typeof decideInput>;

/** Which part of the caseload is asked for; what is left out is not narrowed. */
export const caseloadInput = z.object({
  months: z.literal(caseloadMonths).default(12),
  /** The region of the governments that ask (`regionOfCountry`), as an M49 code. */
  region: z.enum(regions).optional(),
  /** The code of a grand challenge or of a policy area; one that does not exist gathers no case. */
  challenge: requiredText(80).optional(),
});
export type CaseloadInput = z.output<typeof caseloadInput>;
