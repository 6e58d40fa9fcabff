import { describe, expect, test } from 'vitest';
import {
  aCaseManager,
  aChair,
  aFocalPoint,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { refusal } from '../../support/refusal.ts';
import {
  aCaseWithSelection,
  circulatedTerms,
  draftTermsOf,
} from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

describe('who sees terms', () => {
  test('drafts are the staff’s: to the parties they do not exist', async () => {
    const world = await openWorld();
    const { termsId, government, providers, manager, caseId } = await draftTermsOf(
      world,
      await aCaseWithSelection(world),
    );
    for (const person of [government, providers[0]!]) {
      expect(await refusal(world.as(person).terms.get({ termsId }))).toBe('not_found');
      expect(await refusal(world.as(person).terms.compare({ termsId, from: 1, to: 1 }))).toBe(
        'not_found',
      );
      expect(await world.as(person).terms.mine()).toEqual([]);
    }
    expect((await world.as(government).terms.ofCase({ caseId })).terms).toEqual([]);
    expect((await world.as(manager).terms.get({ termsId })).state).toBe('draft');
    const chair = await aChair(world);
    expect((await world.as(chair).terms.get({ termsId })).abilities.revise).toEqual({
      allowed: false,
      reason: 'only_responsible_case_manager',
    });
  });

  test('circulated terms are the parties’, the focal point’s and the staff’s, and nobody else’s', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const { termsId } = terms;
    const focalPoint = await aFocalPoint(world, terms.government.organisationId);
    for (const person of [...terms.parties, focalPoint, terms.manager, await aCaseManager(world)]) {
      expect((await world.as(person).terms.get({ termsId })).state).toBe('circulated');
    }
    for (const person of [await aProviderContact(world), await anAdministrator(world)]) {
      expect(await refusal(world.as(person).terms.get({ termsId }))).toBe('not_found');
      expect(await world.as(person).terms.mine()).toEqual([]);
    }
    expect(await refusal(world.anyone().terms.get({ termsId }))).toBe('sign_in_needed');
    expect(
      await refusal(world.as(terms.providers[0]!).terms.ofCase({ caseId: terms.caseId })),
    ).toBe('not_found');
  });

  test('a provider reads the terms without the case they belong to', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const provider = terms.providers[0]!;
    const view = await world.as(provider).terms.get({ termsId: terms.termsId });
    expect(view.caseId).toBeNull();
    expect(JSON.stringify(view)).not.toContain('Extractives transparency');
    expect(view.strangers).toEqual([]);
    const [line] = await world.as(provider).terms.mine();
    expect(line).toMatchObject({ needsYou: true, awaitedNames: ['Country X', 'Institute 1'] });
    expect(await world.as(terms.manager).terms.mine()).toEqual([]);
  });

  test('staff whose own organisation is a party see nothing of them', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const conflicted = await world.person({ staffRoles: ['case_manager', 'committee_member'] });
    expect((await world.as(conflicted).terms.get({ termsId: terms.termsId })).state).toBe(
      'circulated',
    );
    await world.as(conflicted).accounts.declareConflict({
      organisationId: terms.providers[0]!.organisationId,
      reason: 'My sister is its director.',
    });
    expect(await refusal(world.as(conflicted).terms.get({ termsId: terms.termsId }))).toBe(
      'not_found',
    );
    expect(await refusal(world.as(conflicted).terms.ofCase({ caseId: terms.caseId }))).toBe(
      'not_found',
    );
  });
});
