import { committeeMembers, loadActor } from '../accounts/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { eligibleMembers } from './eligible-members.ts';
import type { LoadedIntroduction } from './queries.ts';
import { listNames } from './write-to-party.ts';

/**
 * Asks the members who may take part for their opinion, but those who gave it; if all are in conflict, the chair and
 * deputy for a fallback, who read nothing of the text. Tells whom.
 */
export async function writeToCommittee(
  ctx: CommandContext,
  { row, facts, parties }: LoadedIntroduction,
  template: 'consultationOpened' | 'consultationNudge',
): Promise<{ personId: string; name: string }[]> {
  const params = { reference: facts.case.reference, path: '/decisions' };
  const eligible = await eligibleMembers(ctx.tx, facts);
  const saidAlready = (facts.consultation?.opinions ?? []).map(({ personId }) => personId);
  const asked = eligible.filter(({ personId }) => !saidAlready.includes(personId));
  for (const member of asked) {
    await ctx.mail({
      personId: member.personId,
      template,
      params: {
        ...params,
        purpose: row.purpose,
        others: listNames(
          parties.map((party) => party.organisation_name),
          member.locale,
        ),
      },
      caseId: row.case_id,
    });
  }
  if (eligible.length > 0) return asked;
  const chairs: { personId: string; name: string }[] = [];
  for (const member of await committeeMembers(ctx.tx)) {
    const actor = await loadActor(ctx.tx, member.personId);
    const isChair = actor?.staffRoles.some(
      (role) => role === 'committee_chair' || role === 'committee_deputy',
    );
    if (!isChair) continue;
    chairs.push(member);
    await ctx.mail({ personId: member.personId, template: 'consultationFallback', params });
  }
  return chairs;
}
