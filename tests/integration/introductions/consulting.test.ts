import { expect, test } from 'vitest';
import type { ConsultationPolicy } from '../../../shared/introductions/vocabulary.ts';
import { aChair, aCommitteeMember, anAdministrator } from '../../support/actors.ts';
import {
  aDraftIntroduction,
  lastLetter,
  seenBy,
  type TestIntroduction,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

async function policyIs(world: World, consultationPolicy: ConsultationPolicy): Promise<void> {
  const administrator = await anAdministrator(world);
  await world.as(administrator).registry.changeSettings({ consultationPolicy });
}

async function consulted(world: World): Promise<TestIntroduction> {
  await policyIs(world, 'always');
  const made = await aDraftIntroduction(world);
  await world.as(made.manager).introductions.consult(made);
  return made;
}

function objection(made: TestIntroduction, objects: boolean) {
  return {
    introductionId: made.introductionId,
    objects,
    reason: objects ? 'They are in court with each other' : '',
  };
}

test('by default nobody is asked before an offer', async () => {
  const world = await openWorld();
  const made = await aDraftIntroduction(world);
  expect((await seenBy(world, made, made.manager)).needsConsultation).toBe(false);
  await world.as(made.manager).introductions.offer(made);
});

test('where the policy is to consult, an offer waits for the committee', async () => {
  const world = await openWorld();
  await policyIs(world, 'always');
  const member = await aCommitteeMember(world);
  const made = await aDraftIntroduction(world);
  const as = world.as(made.manager).introductions;
  expect(await refusal(as.offer(made))).toBe('consultation_needed');
  await as.consult(made);
  await lastLetter(world, member, 'consultationOpened');
  expect(await refusal(as.offer(made))).toBe('consultation_open');
});

test('only the committee gives opinions, and an objection says why', async () => {
  const world = await openWorld();
  const member = await aCommitteeMember(world);
  const made = await consulted(world);
  const opinion = objection(made, false);
  expect(await refusal(world.as(made.manager).introductions.giveOpinion(opinion))).toBe(
    'only_committee',
  );
  for (const party of made.parties) {
    expect(await refusal(world.as(party).introductions.giveOpinion(opinion))).toBe('not_found');
  }
  const silent = { ...opinion, objects: true };
  expect(await refusal(world.as(member).introductions.giveOpinion(silent))).toBe('invalid_input');
});

test('it is cleared once every member has raised no objection, and then offered', async () => {
  const world = await openWorld();
  const members = [await aCommitteeMember(world), await aChair(world)];
  const made = await consulted(world);
  const [first, second] = members;
  expect(await world.as(first!).introductions.giveOpinion(objection(made, false))).toMatchObject({
    result: 'waiting',
  });
  expect(await world.as(second!).introductions.giveOpinion(objection(made, false))).toMatchObject({
    result: 'no_objection',
  });
  await lastLetter(world, made.manager, 'consultationCleared');
  const again = world.as(first!).introductions.giveOpinion(objection(made, true));
  expect(await refusal(again)).toBe('not_in_this_status');
  await world.as(made.manager).introductions.offer(made);
  expect((await seenBy(world, made, made.manager)).status).toBe('offered');
});

test('one objection sends it back to its draft; revised, it needs the committee again', async () => {
  const world = await openWorld();
  await aCommitteeMember(world);
  const member = await aCommitteeMember(world);
  const made = await consulted(world);
  await world.as(member).introductions.giveOpinion(objection(made, true));
  const seen = await seenBy(world, made, made.manager);
  expect(seen).toMatchObject({
    status: 'draft',
    consultation: { result: 'objection', reason: 'They are in court with each other' },
  });
  expect(await refusal(world.as(made.manager).introductions.offer(made))).toBe(
    'consultation_needed',
  );
});

test('revising what was cleared spends the clearing', async () => {
  const world = await openWorld();
  const member = await aCommitteeMember(world);
  const made = await consulted(world);
  await world.as(member).introductions.giveOpinion(objection(made, false));
  const { version } = await seenBy(world, made, made.manager);
  await world.as(made.manager).introductions.revise({
    introductionId: made.introductionId,
    version,
    purpose: 'Something else',
    brief: 'Another brief',
    parties: made.parties.map(({ organisationId }) => ({ organisationId })),
  });
  expect(await refusal(world.as(made.manager).introductions.offer(made))).toBe(
    'consultation_needed',
  );
});

test('a conflicted member takes no part and reads nothing of it', async () => {
  const world = await openWorld();
  const free = await aCommitteeMember(world);
  const conflicted = await aCommitteeMember(world);
  await policyIs(world, 'always');
  const made = await aDraftIntroduction(world);
  await world.join(conflicted, made.providers[0]!.organisationId);
  await world.as(made.manager).introductions.consult(made);
  const as = world.as(conflicted).introductions;
  expect(await refusal(as.giveOpinion(objection(made, true)))).toBe('conflict_of_interest');
  expect(await refusal(as.get(made))).toBe('not_found');
  expect(await as.listConsultations()).toMatchObject([{ isConflicted: true, introduction: null }]);
  expect((await world.letters(conflicted)).map((one) => one.template)).not.toContain(
    'consultationOpened',
  );
  await world.as(free).introductions.giveOpinion(objection(made, false));
  await world.as(made.manager).introductions.offer(made);
});

test('where all four members are conflicted, the chair’s fallback is recorded with its reason', async () => {
  const world = await openWorld();
  await policyIs(world, 'on_conflict');
  const chair = await aChair(world);
  const others: TestPerson[] = [];
  for (let count = 0; count < 3; count += 1) others.push(await aCommitteeMember(world));
  const made = await aDraftIntroduction(world);
  const fallback = {
    introductionId: made.introductionId,
    goesAhead: true,
    reason: 'The Support Unit read it and has no objection',
  };
  const as = world.as(made.manager).introductions;
  for (const member of [chair, ...others.slice(1)]) {
    await world.join(member, made.providers[0]!.organisationId);
  }
  expect(await refusal(as.offer(made))).toBe('consultation_needed');
  await as.consult(made);
  expect(await refusal(world.as(chair).introductions.recordFallback(fallback))).toBe(
    'not_answered_by_all',
  );
  await world.join(others[0]!, made.providers[0]!.organisationId);
  for (const person of [others[0]!, made.providers[0]!]) {
    expect(await refusal(world.as(person).introductions.recordFallback(fallback))).toBe(
      'not_found',
    );
  }
  expect(await world.as(chair).introductions.listConsultations()).toMatchObject([
    { isConflicted: true, needsFallback: true, introduction: null },
  ]);
  const mute = { ...fallback, reason: '' };
  expect(await refusal(world.as(chair).introductions.recordFallback(mute))).toBe('invalid_input');
  await world.as(chair).introductions.recordFallback(fallback);
  expect(await seenBy(world, made, made.manager)).toMatchObject({
    status: 'consulting',
    consultation: { result: 'chair_fallback', reason: fallback.reason },
  });
  await as.offer(made);
});

test('the silent members are reminded while the committee is asked, by whoever asked', async () => {
  const world = await openWorld();
  const [member, chair] = [await aCommitteeMember(world), await aChair(world)];
  const made = await consulted(world);
  const as = world.as(made.manager).introductions;
  for (const party of made.parties) {
    expect(await refusal(world.as(party).introductions.nudgeCommittee(made))).toBe('not_found');
  }
  expect(await refusal(world.as(member).introductions.nudgeCommittee(made))).toBe(
    'only_responsible_case_manager',
  );
  await world.as(chair).introductions.giveOpinion(objection(made, false));
  expect(await as.nudgeCommittee(made)).toEqual({ nudged: [member.name] });
  await lastLetter(world, member, 'consultationNudge');
  const toChair = await world.letters(chair);
  expect(toChair.map(({ template }) => template)).not.toContain('consultationNudge');
  await world.as(member).introductions.giveOpinion(objection(made, false));
  expect(await refusal(as.nudgeCommittee(made))).toBe('not_in_this_status');
});
