import { describe, expect, test } from 'vitest';
import {
  aCaseManager,
  aChair,
  aCommitteeMember,
  aGovernmentContact,
  anAdministrator,
} from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { aListing } from '../../support/directory-factories.ts';
import { aDraftIntroduction } from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

async function aDisputedListing(world: World) {
  const listing = await aListing(world, { name: 'Doubtful Institute' });
  const manager = await aCaseManager(world);
  await world
    .as(manager)
    .directory.dispute({ listingId: listing.listingId, reason: 'No such project.' });
  return listing;
}

describe('what waits for the committee', () => {
  test('is shown to the committee alone', async () => {
    const world = await openWorld();
    const { government, manager } = await aCase(world, { status: 'scoping' });
    for (const person of [government, manager, await anAdministrator(world)]) {
      expect(await refusal(world.as(person).oversight.decisions())).toBe('only_committee');
    }
  });

  test('tells a member in conflict that a case exists, and nothing more', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { reference } = await aCase(world, { status: 'submitted', government });
    const member = await aCommitteeMember(world);
    await world.as(member).accounts.declareConflict({
      organisationId: government.organisationId,
      reason: 'I advise its ministry of finance.',
    });
    const decisions = await world.as(member).oversight.decisions();
    expect(decisions.unassigned).toEqual([]);
    expect(decisions.conflicted).toMatchObject([{ reference }]);
  });

  test('lists requests to assign, oldest first, with when each is due', async () => {
    const world = await openWorld();
    const chair = await aChair(world);
    const older = await aCase(world, { status: 'submitted' });
    world.clock.advance({ hours: 1 });
    const newer = await aCase(world, { status: 'submitted' });
    const { unassigned } = await world.as(chair).oversight.decisions();
    expect(unassigned.map((one) => one.reference)).toEqual([older.reference, newer.reference]);
    expect(unassigned[0]?.dueAt).toBe('2026-03-04T09:00:00.000Z');
    await world.as(chair).cases.assign({ caseId: older.caseId, managerId: older.manager.personId });
    expect((await world.as(chair).oversight.decisions()).unassigned).toHaveLength(1);
  });

  test('lists disputed listings with the reason, and whose are in conflict with the reader', async () => {
    const world = await openWorld();
    const listing = await aDisputedListing(world);
    const member = await world.person({
      staffRoles: ['committee_member'],
      organisationId: listing.organisationId,
    });
    const free = await aCommitteeMember(world);
    expect((await world.as(free).oversight.decisions()).listings).toMatchObject([
      { organisationName: 'Doubtful Institute', reason: 'No such project.', isConflicted: false },
    ]);
    expect((await world.as(member).oversight.decisions()).listings).toMatchObject([
      { isConflicted: true },
    ]);
  });
});

describe('deciding', () => {
  test('is the committee’s, not in conflict, and once', async () => {
    const world = await openWorld();
    const { listingId, organisationId } = await aDisputedListing(world);
    const decision = { listingId, publish: true, reason: 'The project exists.' };
    const decide = (person: Parameters<typeof world.as>[0]) =>
      world.as(person).oversight.decide({ about: 'listing', decision });
    const conflicted = await world.person({ staffRoles: ['committee_member'], organisationId });
    expect(await refusal(decide(await aCaseManager(world)))).toBe('only_committee');
    expect(await refusal(decide(conflicted))).toBe('conflict_of_interest');
    const member = await aCommitteeMember(world);
    await decide(member);
    expect(await refusal(decide(member))).toBe('not_in_this_status');
    expect((await world.as(member).oversight.decisions()).listings).toEqual([]);
  });

  test('gives an opinion in a consultation; one objection sends the introduction back', async () => {
    const world = await openWorld();
    const member = await aCommitteeMember(world);
    await aCommitteeMember(world);
    const { introductionId, manager } = await aDraftIntroduction(world);
    await world.as(manager).introductions.consult({ introductionId });
    const { waiting } = await world.as(member).oversight.caseloadPictures({});
    expect(waiting.consultations).toBe(1);
    const opinion = { introductionId, objects: true, reason: 'Too close to a supplier.' };
    const decide = (given: object) =>
      world
        .as(member)
        .oversight.decide({ about: 'consultation', opinion: { ...opinion, ...given } });
    expect(await refusal(decide({ reason: ' ' }))).toBe('invalid_input');
    await decide({});
    const { introduction } = await world.as(manager).introductions.get({ introductionId });
    expect(introduction.status).toBe('draft');
    expect(await refusal(decide({}))).toBe('not_in_this_status');
  });

  test('records the chair’s fallback only where every member is in conflict', async () => {
    const world = await openWorld();
    const { introductionId, manager, government } = await aDraftIntroduction(world);
    const chair = await aChair(world);
    const member = await aCommitteeMember(world);
    for (const person of [chair, member]) {
      await world.as(person).accounts.declareConflict({
        organisationId: government.organisationId,
        reason: 'We sit on its advisory board.',
      });
    }
    await world.as(manager).introductions.consult({ introductionId });
    const fallback = { introductionId, goesAhead: true, reason: 'Asked the support unit.' };
    const decide = (person: typeof chair) =>
      world.as(person).oversight.decide({ about: 'fallback', fallback });
    expect(await refusal(decide(member))).toBe('not_found');
    await decide(chair);
    await world.as(manager).introductions.offer({ introductionId });
  });
});
