import { z } from 'zod';
import { briefLimit, purposeLimit } from '../../../shared/introductions/input.ts';
import { requiredText } from '../../../shared/text.ts';
import type { IntroductionView } from './introduction-view.ts';

/** A party while it is being chosen, and whom of it to ask; its first contact where nobody is named. */
export const chosenParty = z.object({
  organisationId: z.string(),
  name: z.string(),
  contact: z.object({ personId: z.string(), name: z.string() }).nullable(),
});
export type ChosenParty = z.infer<typeof chosenParty>;

/** What the server is told of it. */
export function partyOf({ organisationId, contact }: ChosenParty) {
  return { organisationId, contactPersonId: contact?.personId };
}

export const offerValues = z.object({
  parties: z.array(chosenParty).min(2),
  purpose: requiredText(purposeLimit),
  brief: requiredText(briefLimit),
  governmentFirst: z.boolean(),
  nameWithheld: z.boolean(),
  answerByOn: z.union([z.literal(''), z.iso.date()]),
});
export type OfferValues = z.input<typeof offerValues>;

/** A draft in the shape of the form. */
export function valuesOf(draft: IntroductionView): OfferValues {
  const { purpose, brief, governmentFirst, nameWithheld } = draft;
  return {
    parties: draft.parties.flatMap(({ organisationId, name, contact }) => {
      if (!organisationId || !name) return [];
      const asked = contact?.personId && { personId: contact.personId, name: contact.name };
      return [{ organisationId, name, contact: asked || null }];
    }),
    purpose,
    brief: brief ?? '',
    governmentFirst,
    nameWithheld,
    answerByOn: '',
  };
}

type Named = { organisationId: string; name: string };

/** The parties, and after them those chosen elsewhere that are not among them yet. */
export function withChosen(
  parties: readonly ChosenParty[],
  chosen: readonly Named[],
): ChosenParty[] {
  const isIn = (one: Named) => parties.some((party) => party.organisationId === one.organisationId);
  return [
    ...parties,
    ...chosen.filter((one) => !isIn(one)).map((one) => ({ ...one, contact: null })),
  ];
}

/** Where a new one begins: the government of the case, whoever was chosen on the shortlist, and what it asked for. */
export function emptyValues(
  government: { id: string; name: string },
  chosen: readonly Named[],
  request: string,
): OfferValues {
  return {
    parties: withChosen([], [{ organisationId: government.id, name: government.name }, ...chosen]),
    purpose: '',
    brief: request,
    governmentFirst: false,
    nameWithheld: false,
    answerByOn: '',
  };
}
