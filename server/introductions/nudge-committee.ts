import { introductionInput } from '../../shared/introductions/input.ts';
import { canNudgeCommittee } from '../../shared/introductions/permissions.ts';
import { ensure } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { requireIntroduction } from './require-introduction.ts';
import { writeToCommittee } from './write-to-committee.ts';

/**
 * One click: asks the committee again for the opinions it has not given. Refuses what `canNudgeCommittee` refuses.
 * Source: the mechanism’s rules: "a nudge is one click".
 */
export const nudgeCommittee = defineCommand({
  name: 'introductions.nudgeCommittee',
  input: introductionInput,
  async run(ctx, input): Promise<{ nudged: string[] }> {
    const loaded = await requireIntroduction(ctx.tx, ctx.actor, input.introductionId);
    ensure(canNudgeCommittee(ctx.actor, loaded.facts));
    await ctx.record({
      name: 'introduction.committee_nudged',
      caseId: loaded.row.case_id,
      subjectId: loaded.row.id,
      facts: { number: loaded.row.number },
    });
    const nudged = await writeToCommittee(ctx, loaded, 'consultationNudge');
    return { nudged: nudged.map((member) => member.name) };
  },
});
