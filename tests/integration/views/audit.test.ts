import { describe, expect, it } from 'vitest';
import { checkChain } from '../../../server/activity/queries.ts';
import { aCaseManager, anAdministrator } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { openWorld, type World } from '../../support/world.ts';

async function aTrail(world: World) {
  const administrator = await anAdministrator(world);
  const manager = await aCaseManager(world, 'A. Manager');
  const made = await aCase(world, {
    status: 'on_hold',
    manager,
    content: { title: 'Secret title', goal: 'A goal nobody else reads' },
  });
  return { administrator, manager, made };
}

describe('the whole trail', () => {
  it('says who did what in which case, newest first, and nothing of what the case says', async () => {
    const world = await openWorld();
    const { administrator, made } = await aTrail(world);
    const { lines } = await world.as(administrator).views.trail({});
    expect(lines.map((line) => line.seq)).toEqual(lines.map((_, at) => lines.length - at));
    expect(lines[0]).toMatchObject({
      name: 'case.held',
      person: 'A. Manager',
      reference: made.reference,
    });
    const told = JSON.stringify(lines);
    for (const content of ['Secret title', 'A goal nobody else reads', 'They need time to think']) {
      expect(told).not.toContain(content);
    }
  });

  it('names nobody who takes part in a case beside those who acted', async () => {
    const world = await openWorld();
    const { administrator, manager, made } = await aTrail(world);
    await world.as(manager).cases.resume({ caseId: made.caseId });
    const provider = await world.organisation({ name: 'Provider to be kept quiet' });
    await world.as(manager).cases.shortlist({
      caseId: made.caseId,
      organisationId: provider.organisationId,
      reason: 'They did it before',
    });
    const { lines } = await world.as(administrator).views.trail({ kind: 'cases' });
    expect(lines[0]).toMatchObject({ name: 'case.organisation_shortlisted', organisation: null });
    expect(JSON.stringify(lines)).not.toContain('Provider to be kept quiet');
  });

  it('is narrowed to a kind, and to what somebody did or what was done about them', async () => {
    const world = await openWorld();
    const { administrator, manager } = await aTrail(world);
    await world
      .as(administrator)
      .accounts.setStaffRoles({ personId: manager.personId, staffRoles: ['committee_member'] });
    const of = async (input: { kind?: 'people' | 'cases'; person?: string }) =>
      (await world.as(administrator).views.trail(input)).lines.map((line) => line.name);
    expect(await of({ person: manager.personId })).toEqual([
      'person.staffRolesSet',
      'case.held',
      'case.claimed',
      'person.joined',
    ]);
    expect(await of({ person: manager.personId, kind: 'cases' })).toEqual([
      'case.held',
      'case.claimed',
    ]);
    expect(await of({ person: 'mechanism' })).not.toContain('case.held');
  });

  it('comes in pages by number', async () => {
    const world = await openWorld();
    const { administrator } = await aTrail(world);
    const all = (await world.as(administrator).views.trail({})).lines.map((line) => line.seq);
    const paged: number[] = [];
    let cursor: number | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<World['as']>['views']['trail']>> = await world
        .as(administrator)
        .views.trail({ limit: 3, cursor });
      paged.push(...page.lines.map((line) => line.seq));
      cursor = page.next;
    } while (cursor);
    expect(paged).toEqual(all);
  });
});

describe('checking the chain', () => {
  it('finds nothing in a trail nobody touched, and stands at its end', async () => {
    const world = await openWorld();
    const { administrator } = await aTrail(world);
    const { lines } = await world.as(administrator).views.trail({});
    expect(await world.as(administrator).views.checkTrail({})).toEqual({
      checkedTo: lines.length,
      faults: [],
      last: lines.length,
    });
  });

  it('finds in the second stretch what the whole walk finds', async () => {
    const world = await openWorld();
    const { administrator } = await aTrail(world);
    const { db } = world.services.connection;
    await db.updateTable('events').set({ name: 'case.closed' }).where('seq', '=', 4).execute();
    const { faults } = await world.as(administrator).views.checkTrail({ afterSeq: 3 });
    expect(faults).toEqual([{ seq: 4, fault: 'line_altered' }]);
    expect(faults).toEqual((await checkChain(db)).faults);
  });
});
