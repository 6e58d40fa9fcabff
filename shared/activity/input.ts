import { z } from 'zod';
import { byTheMechanism, trailKindNames } from './vocabulary.ts';

export const trailInput = z.object({
  kind: z.enum(trailKindNames).optional(),
  /** What somebody did, what was recorded for them, and what was done about them. */
  person: z.union([z.uuid(), z.literal(byTheMechanism)]).optional(),
  /** Only lines before this one. */
  cursor: z.int().positive().nullish(),
  limit: z.int().min(1).max(200).default(50),
});

export const checkTrailInput = z.object({
  /** The last line that was looked at already; 0 to begin. */
  afterSeq: z.int().min(0).default(0),
});
