import { z } from 'zod';
import { decideListingInput } from '../directory/input.ts';
import { giveOpinionInput, recordFallbackInput } from '../introductions/input.ts';

/** What the committee decides: an opinion in a consultation, the chair’s fallback, or a disputed listing. */
export const decideInput = z.discriminatedUnion('about', [
  z.object({ about: z.literal('consultation'), opinion: giveOpinionInput }),
  z.object({ about: z.literal('fallback'), fallback: recordFallbackInput }),
  z.object({ about: z.literal('listing'), decision: decideListingInput }),
]);
export type DecideInput = z.output<typeof decideInput>;
