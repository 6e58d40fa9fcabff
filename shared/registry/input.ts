import { z } from 'zod';
import { id, nameText, text } from '../text.ts';
import { organisationKinds, participations } from './vocabulary.ts';

const organisationFields = {
  name: nameText(300),
  kind: z.enum(organisationKinds),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  parentId: z.uuid().nullable().default(null),
  participation: z.enum(participations).default('none'),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
};

export const createOrganisationInput = z.object(organisationFields);

export const changeOrganisationInput = z.object({
  ...organisationFields,
  organisationId: z.uuid(),
  /** The version the change was made from. */
  version: z.int(),
});

export const listOrganisationsInput = z.object({
  search: text(200).default(''),
  kinds: z.array(z.enum(organisationKinds)).min(1).optional(),
  limit: z.int().min(1).max(100).optional(),
});

export const organisationIdInput = z.object({ organisationId: id });
