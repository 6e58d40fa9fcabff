import { introductionInput } from '../../shared/introductions/input.ts';
import { canNudge } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireIntroduction } from './require-introduction.ts';
import { linkFor, writeToParty } from './write-to-party.ts';

/**
 * One click: writes to whoever has the turn in a dialogue, or was asked and is silent, with a fresh link to answer by.
 * It changes no deadline; the two reminders of an offer are the mechanism's own.
 * Refuses what `canNudge` refuses. Source: the mechanism’s rules: "a nudge is one click".
 */
export const nudgeParty = defineCommand({
  name: 'introductions.nudge',
  input: introductionInput,
  async run(ctx, input): Promise<{ nudged: string[] }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    const { row, facts } = loaded;
    ensure(canNudge(ctx.actor, facts));
    const isOpen = facts.status === 'open';
    const nudged = loaded.parties.filter((party) =>
      isOpen
        ? (facts.turn?.organisationIds ?? []).includes(party.organisation_id)
        : party.state === 'asked',
    );
    await ctx.record({
      name: 'introduction.nudged',
      caseId: row.case_id,
      subjectId: row.id,
      facts: { organisationIds: nudged.map((party) => party.organisation_id) },
    });
    for (const party of nudged) {
      await writeToParty(ctx, loaded, party, {
        template: isOpen ? 'dialogueNudge' : 'introductionReminder',
        params: isOpen
          ? {
              what: facts.turn?.what ?? '',
              ...(facts.turn?.what ? { context: 'asked' } : {}),
            }
          : {},
        path: isOpen ? `/dialogues/${row.id}` : `/offers/${row.id}`,
        link: isOpen
          ? linkFor('write_in_dialogue', party, ctx.at)
          : linkFor('answer_introduction', party, facts.answerByAt ?? ctx.at),
      });
    }
    return { nudged: nudged.map((party) => party.organisation_name) };
  },
});
