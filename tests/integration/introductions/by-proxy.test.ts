import { expect, test } from 'vitest';
import { inDays } from '../../support/case-factories.ts';
import {
  aCaseWithProviders,
  anOfferedIntroduction,
  anOpenIntroduction,
  lastLetter,
  seenBy,
  type TestIntroduction,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

/** The short name of the government’s request, which providers are not told. */
const title = 'Budgets people can read';
const purpose = 'Publish what mining districts receive';

const byPhone = (world: World, { personId }: { personId: string }) => ({
  personId,
  channel: 'phone' as const,
  on: inDays(world, 0),
});

const ways: Record<string, (world: World) => Promise<Pick<TestIntroduction, 'parties'>>> = {
  async 'an answer'(world) {
    const made = await anOfferedIntroduction(world);
    for (const party of made.parties) {
      await world.as(made.manager).introductions.respond({
        introductionId: made.introductionId,
        organisationId: party.organisationId,
        answer: 'yes',
        proxy: byPhone(world, party),
      });
    }
    return made;
  },
  async 'a message'(world) {
    const made = await anOpenIntroduction(world);
    for (const party of made.parties) {
      await world.as(made.manager).introductions.write({
        introductionId: made.introductionId,
        kind: 'message',
        body: 'Tuesday would do',
        proxy: byPhone(world, party),
      });
    }
    return made;
  },
  async 'an introduction made in person'(world) {
    const onCase = await aCaseWithProviders(world);
    const parties = [onCase.government, ...onCase.providers];
    await world.as(onCase.manager).introductions.recordMade({
      caseId: onCase.caseId,
      purpose,
      parties: parties.map(({ organisationId }) => ({ organisationId })),
      channel: 'in_person',
      on: inDays(world, 0),
    });
    return { parties };
  },
};

test.each(Object.keys(ways))(
  '%s recorded for a party is told it under the purpose; only the government reads its request’s name',
  async (way) => {
    const world = await openWorld();
    const { parties } = await ways[way]!(world);
    const [toGovernment, toProvider] = await Promise.all(
      parties.map((party) => lastLetter(world, party, 'recordedForYou')),
    );
    expect(toGovernment?.body).toContain(title);
    expect(toProvider?.body).toContain(purpose);
    expect(`${toProvider?.subject}\n${toProvider?.body}`).not.toContain(title);
  },
);

test('an introduction made in person needs a day that has come, and somebody there for each party', async () => {
  const world = await openWorld();
  const { caseId, manager, government, providers } = await aCaseWithProviders(world);
  const institute = providers[0]!;
  const mute = await world.organisation({ name: 'Nobody there' });
  const made = (parties: { organisationId: string }[], days: number) =>
    world.as(manager).introductions.recordMade({
      caseId,
      purpose,
      parties: parties.map(({ organisationId }) => ({ organisationId })),
      channel: 'in_person',
      on: inDays(world, days),
    });
  expect(await refusal(made([government, institute], 1))).toBe('date_in_the_future');
  expect(await refusal(made([government, mute], 0))).toBe('party_without_contact');
  expect(await refusal(made([government], 0))).toBe('invalid_input');
  const { id } = await made([government, institute], -2);
  const { parties } = await seenBy(world, { introductionId: id }, manager);
  expect(parties.map((party) => party.proxy?.name)).toEqual([government.name, institute.name]);
});
