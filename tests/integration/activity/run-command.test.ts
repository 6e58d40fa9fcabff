import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkChain, eventsAfter, lastSeq } from '../../../server/activity/queries.ts';
import { DomainError } from '../../../server/domain-error.ts';
import { createOrganisation } from '../../../server/registry/create-organisation.ts';
import { defineCommand, runCommand } from '../../../server/run-command.ts';
import { anAdministrator } from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const system = { kind: 'system', doing: 'test' } as const;
const anOrganisation = { name: 'Civic Budget Lab', kind: 'ngo', countryCode: 'GH' };

/** Does its work, then finds a reason to refuse. */
const refusesLate = defineCommand({
  name: 'test.refusesLate',
  input: z.object({}),
  async run(ctx) {
    await createOrganisation.run(ctx, createOrganisation.input.parse(anOrganisation));
    throw new DomainError('already_done');
  },
});

describe('a command', () => {
  it('that refuses leaves nothing behind: no row, no event', async () => {
    const world = await openWorld();
    expect(await refusal(runCommand(world.services, system, refusesLate, {}))).toBe('already_done');
    const { readDb } = world.services.connection;
    expect(await lastSeq(readDb)).toBe(0);
    expect(await readDb.selectFrom('organisations').selectAll().execute()).toEqual([]);
  });

  it('whose later reaction fails leaves nothing behind either', async () => {
    const world = await openWorld();
    const services = {
      ...world.services,
      reactions: [
        {
          'organisation.created': async () => {
            throw new DomainError('busy');
          },
        },
      ],
    };
    expect(await refusal(runCommand(services, system, createOrganisation, anOrganisation))).toBe(
      'busy',
    );
    expect(await lastSeq(world.services.connection.readDb)).toBe(0);
  });

  it('appends its event before reactions append theirs, without a gap', async () => {
    const world = await openWorld();
    const services = {
      ...world.services,
      reactions: [
        {
          'organisation.created': async (ctx: Parameters<typeof createOrganisation.run>[0]) => {
            await ctx.record({ name: 'test.reacted' });
          },
        },
      ],
    };
    await runCommand(services, system, createOrganisation, anOrganisation);
    const events = await eventsAfter(world.services.connection.readDb, 0);
    expect(events.map((event) => [event.seq, event.name])).toEqual([
      [1, 'organisation.created'],
      [2, 'test.reacted'],
    ]);
  });

  it('sent twice with one idempotency key happens once and answers the same', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const caller = world.as(administrator, { idempotencyKey: 'a-double-click' });
    const [first, second] = await Promise.all([
      caller.registry.createOrganisation({ ...anOrganisation, kind: 'ngo' }),
      caller.registry.createOrganisation({ ...anOrganisation, kind: 'ngo' }),
    ]);
    expect(second).toEqual(first);
    const rows = await world.services.connection.readDb
      .selectFrom('organisations')
      .selectAll()
      .execute();
    expect(rows).toHaveLength(1);
    // The key of one act does not answer for another.
    expect(await refusal(caller.accounts.changeLocale({ locale: 'fr' }))).toBe('already_done');
  });

  it('many at once, from two connections, make one unbroken chain', async () => {
    const world = await openWorld();
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        runCommand(world.services, system, createOrganisation, {
          ...anOrganisation,
          name: `NGO ${index}`,
        }),
      ),
    );
    expect(await checkChain(world.services.connection.readDb)).toEqual({ events: 25, faults: [] });
  });
});

describe('the chain', () => {
  it('shows an altered line, an altered content and a missing line', async () => {
    const world = await openWorld();
    const speaks = defineCommand({
      name: 'test.speaks',
      input: z.object({}),
      run: async (ctx) => ctx.record({ name: 'test.spoke', content: { words: 'as agreed' } }),
    });
    for (let count = 0; count < 4; count += 1) await runCommand(world.services, system, speaks, {});
    const { db, readDb } = world.services.connection;

    await db.updateTable('events').set({ name: 'test.denied' }).where('seq', '=', 2).execute();
    expect((await checkChain(readDb)).faults).toEqual([{ seq: 2, fault: 'line_altered' }]);
    await db.updateTable('events').set({ name: 'test.spoke' }).where('seq', '=', 2).execute();

    await db
      .updateTable('event_contents')
      .set({ content: '{"words":"otherwise"}' as never })
      .where('seq', '=', 3)
      .execute();
    expect((await checkChain(readDb)).faults).toEqual([{ seq: 3, fault: 'content_altered' }]);

    await db.deleteFrom('events').where('seq', '=', 3).execute();
    expect((await checkChain(readDb)).faults).toEqual([
      { seq: 3, fault: 'gap' },
      { seq: 4, fault: 'chain_broken' },
    ]);
  });

  it('stays whole when content is redacted', async () => {
    const world = await openWorld();
    const redacts = defineCommand({
      name: 'test.redacts',
      input: z.object({}),
      async run(ctx) {
        const { redactEventContents } = await import('../../../server/activity/store.ts');
        await ctx.record({
          name: 'test.spoke',
          subjectId: 'entry',
          content: { words: 'a secret' },
        });
        await redactEventContents(ctx.tx, 'entry', ctx.at);
      },
    });
    await runCommand(world.services, system, redacts, {});
    const { readDb } = world.services.connection;
    expect((await checkChain(readDb)).faults).toEqual([]);
    const contents = await readDb.selectFrom('event_contents').selectAll().execute();
    expect(contents).toMatchObject([{ content: null }]);
  });
});
