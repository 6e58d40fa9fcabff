import { describe, expect, test } from 'vitest';
import { aCaseManager, aProviderContact } from '../../support/actors.ts';
import { aCase, offeredTo } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

describe('readiness', () => {
  test('is kept by whoever is responsible', async () => {
    const world = await openWorld();
    const { caseId, government } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    const answer = { caseId, key: 'mandate' as const, state: 'missing' as const };
    expect(await refusal(world.as(other).cases.setReadiness(answer))).toBe(
      'only_responsible_case_manager',
    );
    expect(await refusal(world.as(government).cases.setReadiness(answer))).toBe(
      'only_responsible_case_manager',
    );
  });

  test('is the staff’s, but for what is shared', async () => {
    const world = await openWorld();
    const { caseId, government, manager, reference } = await aCase(world, { status: 'scoping' });
    const { cases } = world.as(manager);
    await cases.setReadiness({ caseId, key: 'mandate', state: 'missing', remark: 'No decree yet' });
    await cases.setReadiness({ caseId, key: 'goal', state: 'ready', shared: true });
    await cases.setReadiness({ caseId, key: 'mandate', state: 'partly', remark: 'Draft decree' });
    expect((await cases.get({ reference })).readiness).toHaveLength(2);
    const seen = (await world.as(government).cases.get({ reference })).readiness;
    expect(seen).toMatchObject([{ key: 'goal', state: 'ready' }]);
  });
});

describe('the shortlist', () => {
  test('takes organisations that exist, not the government itself, and always a reason', async () => {
    const world = await openWorld();
    const { caseId, manager, organisationId } = await aCase(world, { status: 'scoping' });
    const { shortlist } = world.as(manager).cases;
    const nowhere = '01970000-0000-7000-8000-ffffffffffff';
    expect(await refusal(shortlist({ caseId, organisationId: nowhere, reason: 'x' }))).toBe(
      'not_found',
    );
    expect(await refusal(shortlist({ caseId, organisationId, reason: 'x' }))).toBe('party_twice');
    const provider = await world.organisation();
    expect(
      await refusal(shortlist({ caseId, organisationId: provider.organisationId, reason: ' ' })),
    ).toBe('invalid_input');
    const other = await aCaseManager(world);
    expect(
      await refusal(
        world
          .as(other)
          .cases.shortlist({ caseId, organisationId: provider.organisationId, reason: 'x' }),
      ),
    ).toBe('only_responsible_case_manager');
  });

  test('is shown to staff and not to the government; a removed entry can come back', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const provider = await world.organisation({ name: 'Civic Budget Lab' });
    const { cases } = world.as(manager);
    const entry = { caseId, organisationId: provider.organisationId };
    await cases.shortlist({ ...entry, reason: 'Two cities' });
    expect((await cases.get({ reference })).shortlist).toMatchObject([
      {
        organisation: { name: 'Civic Budget Lab' },
        reason: 'Two cities',
        addedBy: { id: manager.personId },
      },
    ]);
    expect((await world.as(government).cases.get({ reference })).shortlist).toEqual([]);
    await cases.removeFromShortlist(entry);
    expect(await refusal(cases.removeFromShortlist(entry))).toBe('not_found');
    await cases.shortlist({ ...entry, reason: 'Free again' });
    expect((await cases.get({ reference })).shortlist).toMatchObject([{ reason: 'Free again' }]);
  });
});

describe('the selection', () => {
  test('is the government’s, once introductions were offered, among those introduced', async () => {
    const world = await openWorld();
    const { caseId, manager, government, organisationId } = await aCase(world, {
      status: 'scoping',
    });
    const provider = await aProviderContact(world);
    const stranger = await world.organisation();
    const choose = (chosenOrganisationIds: string[]) => ({
      caseId,
      chosenOrganisationIds,
      rationale: 'Knows districts',
    });
    const theirs = choose([provider.organisationId]);
    expect(await refusal(world.as(government).cases.select(theirs))).toBe('not_in_this_status');
    await offeredTo(world, caseId, [provider.organisationId]);
    expect(await refusal(world.as(provider).cases.select(theirs))).toBe('not_found');
    expect(await refusal(world.as(manager).cases.select(theirs))).toBe('only_government');
    for (const id of [stranger.organisationId, organisationId]) {
      expect(await refusal(world.as(government).cases.select(choose([id])))).toBe(
        'parties_not_introduced',
      );
    }
    expect(await refusal(world.as(government).cases.select({ ...theirs, rationale: '' }))).toBe(
      'invalid_input',
    );
  });

  test('keeps who was considered, who was chosen and why; a new one counts instead', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const one = await world.organisation({ name: 'One' });
    const two = await world.organisation({ name: 'Two' });
    await offeredTo(world, caseId, [one.organisationId, two.organisationId]);
    await world.as(government).cases.select({
      caseId,
      chosenOrganisationIds: [one.organisationId],
      consideredOrganisationIds: [two.organisationId],
      rationale: 'Knows districts',
    });
    await world.as(manager).cases.select({
      caseId,
      chosenOrganisationIds: [one.organisationId, two.organisationId],
      rationale: 'Both together',
      proxy: { personId: government.personId, channel: 'video_call', on: '2026-03-02' },
    });
    const { selections } = await world.as(government).cases.get({ reference });
    expect(selections).toMatchObject([
      { number: 2, rationale: 'Both together', proxy: { channel: 'video_call' } },
      {
        number: 1,
        rationale: 'Knows districts',
        organisations: [
          { name: 'One', isChosen: true },
          { name: 'Two', isChosen: false },
        ],
      },
    ]);
    const letters = (await world.letters(manager)).map((letter) => letter.template);
    expect(letters).toContain('providersSelected');
  });
});
