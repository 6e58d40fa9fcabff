import { describe, expect, it } from 'vitest';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { tryLettersInVain } from '../../support/letter-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

/** The newest letter of the outbox, as an administrator sees it. */
async function newestLetter(world: World, administrator: TestPerson) {
  const { letters } = await world.as(administrator).accounts.listLetters({});
  return letters[0]!;
}

async function anInvitation(world: World, administrator: TestPerson): Promise<string> {
  await world.as(administrator).accounts.invite({
    email: 'new@example.org',
    name: 'Ama Mensah',
    locale: 'en',
    organisationId: null,
    membershipRole: null,
    staffRoles: ['case_manager'],
  });
  return (await newestLetter(world, administrator)).id;
}

/** Every attempt fails: the one now, and those after the waits between them. */
async function giveUpLetters(world: World): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await tryLettersInVain(world);
    world.clock.advance({ days: 1 });
  }
}

describe('the outbox', () => {
  it('shows envelopes without their text, newest first, and what waits', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const { reference } = await aCase(world);
    const { letters, waiting, leaves } = await world.as(administrator).accounts.listLetters({});
    expect(letters.map((letter) => letter.createdAt)).toEqual(
      letters
        .map((letter) => letter.createdAt)
        .toSorted()
        .reverse(),
    );
    const about = letters.find((letter) => letter.template === 'requestAcknowledged');
    expect(about).toMatchObject({ reference, status: 'queued', subject: null, body: null });
    expect(waiting).toMatchObject({ queued: letters.length, failed: 0 });
    expect(leaves).toBe(false);
  });

  it('comes in pages that neither repeat nor miss a letter', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    await aCase(world);
    const all = (await world.as(administrator).accounts.listLetters({})).letters;
    const paged: string[] = [];
    let cursor: { createdAt: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<World['as']>['accounts']['listLetters']>> =
        await world.as(administrator).accounts.listLetters({ limit: 2, cursor });
      paged.push(...page.letters.map((letter) => letter.id));
      cursor = page.next;
    } while (cursor);
    expect(all.length).toBeGreaterThan(3);
    expect(paged).toEqual(all.map((letter) => letter.id));
  });
});

describe('sending a letter again', () => {
  it('is refused to whoever is not an administrator', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const letterId = await anInvitation(world, administrator);
    const manager = await aCaseManager(world);
    const sending = world.as(manager).accounts.sendLetterAgain({ letterId });
    expect(await refusal(sending)).toBe('only_administrator');
  });

  it('is refused while it waits for its first attempt', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const letterId = await anInvitation(world, administrator);
    const sending = world.as(administrator).accounts.sendLetterAgain({ letterId });
    expect(await refusal(sending)).toBe('letter_not_tried_yet');
  });

  it('is refused when nobody of that access is left to read it, and for a letter there is not', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const { government } = await aCase(world);
    const letter = (await world.as(administrator).accounts.listLetters({})).letters.find(
      ({ to }) => to === government.email,
    );
    await giveUpLetters(world);
    await world.as(administrator).accounts.endAccess({ personId: government.personId });
    const sending = world.as(administrator).accounts.sendLetterAgain({ letterId: letter!.id });
    expect(await refusal(sending)).toBe('person_disabled');
    const unknown = world
      .as(administrator)
      .accounts.sendLetterAgain({ letterId: world.services.ids.next() });
    expect(await refusal(unknown)).toBe('not_found');
  });

  it('queues one that was given up, to leave now with every attempt before it, and says so in the trail', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const letterId = await anInvitation(world, administrator);
    await giveUpLetters(world);
    const failed = await newestLetter(world, administrator);
    expect(failed).toMatchObject({ id: letterId, status: 'failed', attempts: 8 });
    expect(failed.lastError).toContain('ECONNREFUSED');
    await world.as(administrator).accounts.sendLetterAgain({ letterId });
    expect(await newestLetter(world, administrator)).toMatchObject({
      status: 'queued',
      attempts: 0,
      nextAttemptAt: world.clock.now().toISOString(),
    });
    const { lines } = await world.as(administrator).views.trail({ kind: 'letters' });
    expect(lines).toMatchObject([
      { name: 'letter.queuedAgain', about: 'new@example.org', person: administrator.name },
    ]);
  });

  it('tries one that waits for its next attempt at once', async () => {
    const world = await openWorld();
    const administrator = await anAdministrator(world);
    const letterId = await anInvitation(world, administrator);
    await tryLettersInVain(world);
    await world.as(administrator).accounts.sendLetterAgain({ letterId });
    expect(await newestLetter(world, administrator)).toMatchObject({
      status: 'queued',
      nextAttemptAt: world.clock.now().toISOString(),
    });
  });
});
