import { z } from 'zod';
import { organisationKinds } from '../../../shared/registry/vocabulary.ts';

const likelyDuplicates = z.object({
  duplicates: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      kind: z.enum(organisationKinds),
      countryCode: z.string().nullable(),
    }),
  ),
});

export type LikelyDuplicate = z.infer<typeof likelyDuplicates>['duplicates'][number];

/** The organisations a refusal to add an expert names as likely the same; none for other refusals. */
export function readDuplicates(details: unknown): LikelyDuplicate[] {
  const read = likelyDuplicates.safeParse(details);
  return read.success ? read.data.duplicates : [];
}
