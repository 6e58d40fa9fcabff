import { settleMoveInput } from '../../shared/log/input.ts';
import { canNudge } from '../../shared/log/permissions.ts';
import { contactsOf } from '../accounts/queries.ts';
import { getCaseRow, requireCase } from '../cases/queries.ts';
import { writeAboutCase } from '../cases/write-about-case.ts';
import { DomainError, ensure, found } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { openMovesOfCase } from './move-queries.ts';

/**
 * Reminds the government of a move it owes in the case itself; dialogues and terms have reminders of their own.
 * Its contacts get one friendly letter, and the desk is quiet about it until it stalls again. Refuses anyone but the
 * responsible case manager (`only_responsible_case_manager`), on hold and on a closed case (`case_is_on_hold`,
 * `case_is_closed`), and a move nobody outside holds (`not_found`).
 * Source: the mechanism’s rules: "a nudge is one click"; on hold "live offers' clocks pause".
 */
export const nudgeHolder = defineCommand({
  name: 'cases.nudge',
  input: settleMoveInput,
  async run(ctx, input): Promise<void> {
    const { facts, access } = await requireCase(ctx.tx, ctx.actor, input.caseId);
    ensure(canNudge(access, facts));
    const moves = await openMovesOfCase(ctx.tx, input.caseId);
    const turn = found(moves.find(({ id }) => id === input.turnId));
    if (turn.holder !== 'organisation' || !turn.organisationId) throw new DomainError('not_found');
    await ctx.record({
      name: 'log.nudged',
      caseId: facts.id,
      subjectId: turn.id,
      facts: { organisationId: turn.organisationId, move: turn.move },
    });
    const about = await getCaseRow(ctx.tx, facts.id);
    const contacts = await contactsOf(ctx.tx, turn.organisationId);
    const to = new Set([facts.contactPersonId, ...contacts.map((contact) => contact.personId)]);
    for (const personId of to) {
      await writeAboutCase(ctx, about, {
        to: personId,
        audience: 'government',
        template: 'nudge',
        params: { move: turn.move, what: turn.what ?? '', sinceAt: turn.sinceAt },
      });
    }
  },
});
