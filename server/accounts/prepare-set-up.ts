import { z } from 'zod';
import type { StaffRole } from '../../shared/actor.ts';
import { addDays } from '../../shared/working-days.ts';
import { DomainError } from '../domain-error.ts';
import { defineCommand } from '../run-command.ts';
import { findSetUpInvitation, hasAnybody } from './queries.ts';
import { insertInvitation } from './store.ts';

/** A new installation may wait for its administrator. */
const setUpDays = 30;

/**
 * Makes the one-time link by which the first administrator sets the installation up, or finds the one that waits.
 * Refuses `already_done` as soon as anybody has an account, and anybody but the server itself.
 */
export const prepareSetUp = defineCommand({
  name: 'accounts.prepareSetUp',
  input: z.object({}),
  async run(ctx) {
    if (ctx.actor.kind !== 'system') throw new DomainError('only_administrator');
    if (await hasAnybody(ctx.tx)) throw new DomainError('already_done');
    const waiting = await findSetUpInvitation(ctx.tx);
    if (waiting) return { invitationId: waiting.id };
    const invitationId = ctx.newId();
    const staffRoles: StaffRole[] = ['administrator'];
    const expiresAt = addDays(ctx.at, setUpDays);
    await insertInvitation(ctx.tx, {
      id: invitationId,
      email: '',
      name: '',
      locale: 'en',
      organisationId: null,
      membershipRole: null,
      staffRoles,
      invitedBy: null,
      at: ctx.at,
      expiresAt,
      personId: null,
    });
    await ctx.record({
      name: 'installation.setUpPrepared',
      subjectId: invitationId,
      facts: { staffRoles, expiresAt, locale: 'en' },
      content: { name: '', email: '' },
    });
    return { invitationId };
  },
});
