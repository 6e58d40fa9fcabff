import { describe, expect, it } from 'vitest';
import {
  aCaseManager,
  aCommitteeMember,
  aGovernmentContact,
  anAdministrator,
} from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { aWaitingInterest } from '../../support/interest-factories.ts';
import {
  aDraftIntroduction,
  anOfferedIntroduction,
  sayYes,
} from '../../support/introduction-factories.ts';
import { circulatedTerms, circulatingVersion } from '../../support/terms-factories.ts';
import { openWorld } from '../../support/world.ts';

const nothing = { desk: 0, decisions: 0, inbox: 0, offers: 0, terms: 0 };

describe('what waits, by the places of the bar', () => {
  it('is for a case manager what their desk and the inbox hold, and nothing for an administrator', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world);
    const administrator = await anAdministrator(world);
    expect(await world.as(manager).views.navigationCounts()).toEqual(nothing);
    await aCase(world, { manager, status: 'scoping' });
    await aCase(world);
    await aWaitingInterest(world);
    const { counts } = await world.as(manager).views.desk();
    expect(counts.mine).toBeGreaterThan(1);
    expect(await world.as(manager).views.navigationCounts()).toEqual({
      ...nothing,
      desk: counts.mine,
      inbox: 1,
    });
    expect(await world.as(administrator).views.navigationCounts()).toEqual(nothing);
  });

  it('is for the committee what it has to decide, and nothing where a member is conflicted', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    await aCase(world, { government });
    const member = await aCommitteeMember(world);
    const { organisationId } = government;
    const conflicted = await world.person({ organisationId, staffRoles: ['committee_member'] });
    expect((await world.as(member).views.navigationCounts()).decisions).toBe(1);
    expect((await world.as(conflicted).views.navigationCounts()).decisions).toBe(0);
  });

  it('is for the committee only the consultations a member has said nothing in yet, and may', async () => {
    const world = await openWorld();
    const drafted = await aDraftIntroduction(world);
    const member = await aCommitteeMember(world);
    // Whose opinion is still awaited when the first member has given theirs.
    await aCommitteeMember(world);
    const conflicted = await world.person({
      organisationId: drafted.government.organisationId,
      staffRoles: ['committee_member'],
    });
    await world
      .as(await anAdministrator(world))
      .registry.changeSettings({ consultationPolicy: 'always' });
    await world.as(drafted.manager).introductions.consult(drafted);
    const waits = async (one: typeof member) => ({
      bar: (await world.as(one).views.navigationCounts()).decisions,
      caseload: (await world.as(one).oversight.caseloadPictures({})).waiting.consultations,
    });
    expect(await waits(member)).toEqual({ bar: 1, caseload: 1 });
    expect(await waits(conflicted)).toEqual({ bar: 0, caseload: 0 });
    await world
      .as(member)
      .introductions.giveOpinion({ introductionId: drafted.introductionId, objects: false });
    expect(await waits(member)).toEqual({ bar: 0, caseload: 0 });
  });

  it('is for a party the offers it has not answered, as its list of offers has them', async () => {
    const world = await openWorld();
    const offered = await anOfferedIntroduction(world);
    const [party] = offered.parties.filter((one) => one.personId !== offered.government.personId);
    if (!party) throw new Error('Nobody was asked');
    const { offers } = await world.as(party).introductions.listMine();
    expect(offers).toHaveLength(1);
    expect(await world.as(party).views.navigationCounts()).toEqual({ ...nothing, offers: 1 });
    await sayYes(world, offered, party);
    expect(await world.as(party).views.navigationCounts()).toEqual(nothing);
  });

  it('is for a signatory the terms that wait for their agreement, and not for their colleague', async () => {
    const world = await openWorld();
    const terms = await circulatedTerms(world);
    const provider = terms.providers[0]!;
    const colleague = await world.person({ organisationId: provider.organisationId });
    expect((await world.as(provider).views.navigationCounts()).terms).toBe(1);
    expect((await world.as(colleague).views.navigationCounts()).terms).toBe(0);
    const version = await circulatingVersion(world, terms);
    await world.as(provider).terms.agree({ ...version, organisationId: provider.organisationId });
    expect((await world.as(provider).views.navigationCounts()).terms).toBe(0);
    const [line] = await world.as(provider).terms.mine();
    expect(line?.needsYou).toBe(false);
  });
});
