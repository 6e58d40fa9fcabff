import type { Reader } from '../../db/connect.ts';
import type { Actor } from '../../shared/actor.ts';
import {
  dialogueOrganisationIds,
  type IntroductionAccess,
} from '../../shared/introductions/access.ts';
import { type LogEntry, listLogEntries } from '../log/queries.ts';
import { type RallyFacts, rallyFacts } from './rally-facts.ts';
import { requireIntroduction } from './require-introduction.ts';
import { type ShownIntroduction, showIntroduction } from './show-introduction.ts';

/** More than a dialogue ever has; what is older than that is read in the case's log. */
const longestDialogue = 500;

/** The exchange of a dialogue for those who read it, oldest first; nobody else gets a line of it. */
export async function dialogueEntries(
  db: Reader,
  seen: { access: IntroductionAccess; introductionId: string; readableBy: string[] },
): Promise<LogEntry[]> {
  const isStaffs = seen.access === 'staff' || seen.access === 'responsible';
  if (!isStaffs && seen.access !== 'dialogue') return [];
  const entries = await listLogEntries(db, {
    introductionId: seen.introductionId,
    limit: longestDialogue,
    ...(isStaffs ? {} : { readableBy: seen.readableBy }),
  });
  return entries.toReversed();
}

export type IntroductionPage = {
  introduction: ShownIntroduction;
  entries: LogEntry[];
  rally: RallyFacts;
};

/** One introduction with its exchange, as the actor sees it. Refuses `not_found`. */
export async function getIntroduction(
  db: Reader,
  actor: Actor,
  introductionId: string,
): Promise<IntroductionPage> {
  const seen = await requireIntroduction(db, actor, introductionId);
  const entries = await dialogueEntries(db, {
    access: seen.access,
    introductionId,
    readableBy: dialogueOrganisationIds(seen.facts),
  });
  const introduction = await showIntroduction(db, actor, seen);
  return { introduction, entries, rally: rallyFacts(introduction, entries) };
}
