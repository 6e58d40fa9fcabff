import { z } from 'zod';
import { consultationPolicies } from '../introductions/vocabulary.ts';

/** Policies and clocks of an installation (the mechanism’s rules, "Time targets"), with their defaults. */
export const settingsSchema = z.object({
  /** When the committee is asked before an introduction is offered. */
  consultationPolicy: z.enum(consultationPolicies).default('never'),
  assignWithinWorkingDays: z.int().min(1).max(60).default(2),
  firstOfferWithinWorkingDays: z.int().min(1).max(120).default(10),
  answerWithinWorkingDays: z.int().min(1).max(60).default(10),
  /** Calendar days after which an unanswered turn is stalled. */
  stalledAfterDays: z.int().min(1).max(90).default(7),
  reconfirmListingAfterMonths: z.int().min(1).max(36).default(6),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
