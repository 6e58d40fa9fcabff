import { isConflicted } from '../../shared/actor.ts';
import { caseManagers, committeeMembers, loadActor } from '../accounts/queries.ts';
import type { CommandContext } from '../run-command.ts';
import { type CaseInLetter, writeAboutCase } from './write-about-case.ts';

/** Writes to all case managers and the committee, but not to those whose own organisation is a party. */
export async function writeToStaff(
  ctx: CommandContext,
  about: CaseInLetter,
  letter: { template: string; params?: Record<string, unknown> },
): Promise<void> {
  const members = [...(await caseManagers(ctx.tx)), ...(await committeeMembers(ctx.tx))];
  for (const personId of new Set(members.map((member) => member.personId))) {
    const actor = await loadActor(ctx.tx, personId);
    if (!actor || isConflicted(actor, [about.organisation_id])) continue;
    await writeAboutCase(ctx, about, { ...letter, to: personId, audience: 'staff' });
  }
}
