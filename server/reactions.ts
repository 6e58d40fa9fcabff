import { caseReactions } from './cases/reactions.ts';
import { introductionReactions } from './introductions/reactions.ts';
import { logReactions } from './log/reactions.ts';
import { reminderReactions } from './reminders/reactions.ts';
import type { Reactions } from './run-command.ts';
import { termsReactions } from './terms/reactions.ts';

/** Every noun's reactions, in the nouns' order. */
export const reactions: readonly Reactions[] = [
  caseReactions,
  reminderReactions,
  logReactions,
  introductionReactions,
  termsReactions,
];
