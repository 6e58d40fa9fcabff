import { describe, expect, test } from 'vitest';
import {
  aCaseManager,
  aCommitteeMember,
  aFocalPoint,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, offeredTo } from '../../support/case-factories.ts';
import { theTopics } from '../../support/directory-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

describe('who may read a case', () => {
  test('it does not exist for other governments, providers that are a party, and administrators', async () => {
    const world = await openWorld();
    const { caseId, reference } = await aCase(world, { status: 'scoping' });
    const provider = await aProviderContact(world);
    await offeredTo(world, caseId, [provider.organisationId]);
    for (const other of [await aGovernmentContact(world), provider, await anAdministrator(world)]) {
      const { cases } = world.as(other);
      expect(await refusal(cases.get({ reference }))).toBe('not_found');
      expect(await refusal(cases.listRevisions({ caseId }))).toBe('not_found');
      expect(await refusal(cases.listSimilar({ caseId }))).toBe('not_found');
      expect(await cases.list({})).toEqual({ cases: [], nextCursor: null, conflicted: [] });
    }
    expect(await refusal(world.anyone().cases.get({ reference }))).toBe('sign_in_needed');
  });

  test('staff whose organisation becomes a party see from then on that it exists, and nothing more', async () => {
    const world = await openWorld();
    const { caseId, reference } = await aCase(world, { status: 'scoping' });
    const provider = await world.organisation();
    const member = await world.person({
      staffRoles: ['committee_member'],
      organisationId: provider.organisationId,
    });
    const { cases } = world.as(member);
    expect((await cases.get({ reference })).access).toBe('staff');
    await offeredTo(world, caseId, [provider.organisationId]);
    expect(await refusal(cases.get({ reference }))).toBe('not_found');
    expect(await cases.list({})).toEqual({
      cases: [],
      nextCursor: null,
      conflicted: [{ id: caseId, reference }],
    });
    expect((await cases.list({ text: 'budgets' })).conflicted).toEqual([]);
  });

  test('a focal point sees the cases of all bodies of the government, a body only its own', async () => {
    const world = await openWorld();
    const state = await aGovernmentContact(world);
    const focal = await aFocalPoint(world, state.organisationId);
    const ministry = await world.organisation({
      kind: 'public_body',
      parentId: state.organisationId,
    });
    const clerk = await world.person({ organisationId: ministry.organisationId });
    const ofMinistry = await aCase(world, {
      government: { ...clerk, organisationId: ministry.organisationId },
    });
    const ofState = await aCase(world, { government: state });
    const referencesFor = async (person: typeof focal) =>
      (await world.as(person).cases.list({ sort: 'reference', descending: false })).cases.map(
        (row) => row.reference,
      );
    expect(await referencesFor(focal)).toEqual([ofMinistry.reference, ofState.reference]);
    expect(await referencesFor(clerk)).toEqual([ofMinistry.reference]);
    expect(await referencesFor(state)).toEqual([ofState.reference]);
  });

  test('the answer says what the reader may do, and why not', async () => {
    const world = await openWorld();
    const { government, reference } = await aCase(world);
    const member = await aCommitteeMember(world);
    const forGovernment = await world.as(government).cases.get({ reference });
    expect(forGovernment.abilities).toMatchObject({
      withdraw: { allowed: true },
      claim: { allowed: false, reason: 'only_case_manager' },
      readAsStaff: { allowed: false, reason: 'only_staff' },
    });
    const forMember = await world.as(member).cases.get({ reference });
    expect(forMember.abilities).toMatchObject({
      assign: { allowed: true },
      decline: { allowed: true },
    });
  });
});

describe('the list of cases', () => {
  test('is filtered by status, case manager, organisation and words, and says whose turn it is', async () => {
    const world = await openWorld();
    const manager = await aCaseManager(world, 'Ama');
    const submitted = await aCase(world, { content: { title: 'Écoles ouvertes' } });
    const scoping = await aCase(world, {
      status: 'scoping',
      manager,
      content: { title: '100% open_data' },
    });
    const { cases } = world.as(manager);
    const references = async (filter: Parameters<typeof cases.list>[0]) =>
      (await cases.list(filter)).cases.map((row) => row.reference);
    expect(await references({ statuses: ['submitted'] })).toEqual([submitted.reference]);
    expect(await references({ managerId: 'nobody' })).toEqual([submitted.reference]);
    expect(await references({ managerId: manager.personId })).toEqual([scoping.reference]);
    expect(await references({ mine: true })).toEqual([scoping.reference]);
    expect(await references({ organisationId: submitted.organisationId })).toEqual([
      submitted.reference,
    ]);
    expect(await references({ text: 'coles OUVERTES' })).toEqual([submitted.reference]);
    expect(await references({ text: '100%' })).toEqual([scoping.reference]);
    expect(await references({ text: 'n_data' })).toEqual([scoping.reference]);
    expect(await references({ text: 'nodata' })).toEqual([]);
    expect(await references({ text: scoping.reference.toLowerCase() })).toEqual([
      scoping.reference,
    ]);
    const [row] = (await cases.list({ mine: true })).cases;
    expect(row).toMatchObject({
      manager: { name: 'Ama' },
      headline: { holder: 'case_manager', move: 'offer_first_introduction' },
      abilities: { handOver: { allowed: true } },
    });
  });

  test('is, for somebody of a government who also runs cases, that of their government when they ask as such', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const both = await world.person({
      staffRoles: ['case_manager'],
      organisationId: government.organisationId,
    });
    const own = await aCase(world, { government });
    const other = await aCase(world);
    const references = async (asGovernment: boolean) =>
      (
        await world.as(both).cases.list({ asGovernment, sort: 'reference', descending: false })
      ).cases.map((row) => row.reference);
    expect(await references(false)).toEqual([own.reference, other.reference]);
    expect(await references(true)).toEqual([own.reference]);
  });

  test.each(['unassigned_first', 'last_movement', 'submitted', 'reference'] as const)(
    'sorted by %s comes in pages that miss and repeat nothing',
    async (sort) => {
      const world = await openWorld();
      const government = await aGovernmentContact(world);
      const manager = await aCaseManager(world);
      for (const status of [
        'submitted',
        'scoping',
        'submitted',
        'on_hold',
        'scoping',
        'submitted',
        'closed',
      ] as const) {
        await aCase(world, { government, manager, status });
        if (status !== 'scoping') world.clock.advance({ hours: 1 });
      }
      for (const descending of [true, false]) {
        const all = (await world.as(manager).cases.list({ sort, descending })).cases;
        expect(all).toHaveLength(7);
        const paged: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await world.as(manager).cases.list({ sort, descending, cursor, limit: 2 });
          paged.push(...page.cases.map((row) => row.id));
          cursor = page.nextCursor;
        } while (cursor);
        expect(paged).toEqual(all.map((row) => row.id));
        if (sort === 'unassigned_first') {
          expect(all.slice(0, 3).every((row) => row.status === 'submitted')).toBe(true);
        }
      }
    },
  );
});

test('similar cases, open and closed, share topics: who helped, and what came of it', async () => {
  const world = await openWorld();
  const topicId = await theTopics(world);
  const [budgets, ownership, justice] = [
    topicId('open-budgets'),
    topicId('beneficial-ownership'),
    topicId('access-to-justice'),
  ];
  const asked = await aCase(world, { content: { topicIds: [budgets, ownership] } });
  const near = await aCase(world, {
    status: 'scoping',
    content: { topicIds: [budgets, ownership] },
  });
  const far = await aCase(world, { content: { topicIds: [budgets] } });
  await aCase(world, { content: { topicIds: [justice] } });
  const lab = await world.organisation({ name: 'Civic Budget Lab' });
  await offeredTo(world, near.caseId, [lab.organisationId]);
  await world.as(near.government).cases.select({
    caseId: near.caseId,
    chosenOrganisationIds: [lab.organisationId],
    rationale: 'They know',
  });
  await world
    .as(near.manager)
    .cases.close({ caseId: near.caseId, outcome: 'completed', summary: 'It worked' });
  const manager = await aCaseManager(world);
  const similar = await world.as(manager).cases.listSimilar({ caseId: asked.caseId });
  expect(similar).toMatchObject([
    {
      reference: near.reference,
      outcome: 'completed',
      chosen: [{ name: 'Civic Budget Lab' }],
      closingSummary: 'It worked',
    },
    { reference: far.reference, outcome: null, chosen: [] },
  ]);
  expect(await world.as(asked.government).cases.listSimilar({ caseId: asked.caseId })).toEqual([]);
});
