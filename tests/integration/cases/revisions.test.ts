import { describe, expect, test } from 'vitest';
import { emptyRequest } from '../../../shared/cases/request.ts';
import { aCaseManager, aFocalPoint, aGovernmentContact } from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const clearer = {
  ...emptyRequest,
  title: 'Budgets people can read',
  goal: 'Six cities publish by quarter',
};

describe('revising a request', () => {
  test('is refused to case managers who are not responsible, without a change, and on a stale version', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const other = await aCaseManager(world);
    const revision = { caseId, content: clearer, basedOnRevision: 1 };
    expect(await refusal(world.as(other).cases.revise(revision))).toBe(
      'only_responsible_case_manager',
    );
    const { request } = await world.as(manager).cases.get({ reference });
    expect(
      await refusal(world.as(manager).cases.revise({ ...revision, content: request.content })),
    ).toBe('nothing_changed');
    await world.as(government).cases.revise(revision);
    const stale = world
      .as(manager)
      .cases.revise({ ...revision, content: { ...clearer, goal: 'Mine' } });
    expect(await refusal(stale)).toBe('stale_version');
    const error = await stale.catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      cause: {
        details: { saved: { number: 2, content: clearer }, yours: { content: { goal: 'Mine' } } },
      },
    });
  });

  test('by the government stands at once, and its case manager hears of it', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const content = { ...clearer, title: 'Budgets by quarter' };
    await world
      .as(government)
      .cases.revise({ caseId, content, basedOnRevision: 1, reason: 'Scope is clear' });
    const view = await world.as(manager).cases.get({ reference });
    expect(view).toMatchObject({
      title: 'Budgets by quarter',
      request: { number: 2, content },
      proposal: null,
    });
    const letter = (await world.letters(manager)).find((one) => one.template === 'requestRevised');
    expect(letter?.body).toContain(`/cases/${reference}/versions\n`);
    const revisions = await world.as(government).cases.listRevisions({ caseId });
    expect(revisions.map((one) => [one.number, one.status])).toEqual([
      [1, 'confirmed'],
      [2, 'confirmed'],
    ]);
  });

  test('by the case manager waits for the government, one at a time', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    const revision = { caseId, content: clearer, basedOnRevision: 1, reason: 'As we spoke' };
    await world.as(manager).cases.revise(revision);
    expect(await refusal(world.as(manager).cases.revise(revision))).toBe('revision_open');
    const view = await world.as(government).cases.get({ reference });
    expect(view.request.number).toBe(1);
    expect(view.proposal).toMatchObject({ number: 2, reason: 'As we spoke' });
    expect(view.headline).toMatchObject({ holder: 'organisation', move: 'confirm_revision' });
  });

  test('by the government sets a draft aside that waited for it', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    await world.as(government).cases.revise({
      caseId,
      content: { ...clearer, goal: 'Our own words' },
      basedOnRevision: 1,
    });
    const view = await world.as(government).cases.get({ reference });
    expect(view).toMatchObject({
      request: { number: 3, content: { goal: 'Our own words' } },
      proposal: null,
    });
    expect(view.turns.map((turn) => turn.move)).not.toContain('confirm_revision');
  });
});

describe('confirming a drafted revision', () => {
  test('is refused to strangers, to the case manager without proxy, and for another than the one that waits', async () => {
    const world = await openWorld();
    const { caseId, manager, government } = await aCase(world, { status: 'scoping' });
    const stranger = await aGovernmentContact(world);
    const two = { caseId, number: 2 };
    expect(await refusal(world.as(government).cases.confirmRevision(two))).toBe(
      'no_revision_to_confirm',
    );
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    expect(await refusal(world.as(stranger).cases.confirmRevision(two))).toBe('not_found');
    expect(await refusal(world.as(manager).cases.confirmRevision(two))).toBe('only_government');
    expect(await refusal(world.as(government).cases.confirmRevision({ caseId, number: 1 }))).toBe(
      'no_revision_to_confirm',
    );
    const byProxy = { personId: government.personId, channel: 'phone' as const, on: '2026-03-02' };
    expect(
      await refusal(world.as(government).cases.confirmRevision({ ...two, proxy: byProxy })),
    ).toBe('only_responsible_case_manager');
  });

  test('by a focal point of the government makes it the request', async () => {
    const world = await openWorld();
    const state = await aGovernmentContact(world);
    const ministry = await world.organisation({
      kind: 'public_body',
      parentId: state.organisationId,
    });
    const clerk = await world.person({ organisationId: ministry.organisationId });
    const focal = await aFocalPoint(world, state.organisationId);
    const { caseId, manager, reference } = await aCase(world, {
      status: 'scoping',
      government: { ...clerk, organisationId: ministry.organisationId },
    });
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    await world.as(focal).cases.confirmRevision({ caseId, number: 2 });
    const view = await world.as(clerk).cases.get({ reference });
    expect(view).toMatchObject({ request: { number: 2, content: clearer }, proposal: null });
    expect((await world.letters(manager)).map((letter) => letter.template)).toContain(
      'revisionConfirmed',
    );
  });

  test('by proxy names person, channel and date, and the person is told', async () => {
    const world = await openWorld();
    const { caseId, manager, government } = await aCase(world, { status: 'scoping' });
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    await world.as(manager).cases.confirmRevision({
      caseId,
      number: 2,
      proxy: { personId: government.personId, channel: 'in_person', on: '2026-03-01' },
    });
    const [, second] = await world.as(government).cases.listRevisions({ caseId });
    expect(second).toMatchObject({
      status: 'confirmed',
      confirmedBy: government.name,
      proxy: { recordedBy: manager.name, channel: 'in_person', on: '2026-03-01' },
    });
    expect((await world.letters(government)).map((letter) => letter.template)).toContain(
      'recordedForYou',
    );
  });

  test('by the link of the e-mail needs no sign-in and works once', async () => {
    const world = await openWorld();
    const { caseId, manager, government, reference } = await aCase(world, { status: 'scoping' });
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    const letter = (await world.letters(government)).find(
      (one) => one.template === 'revisionToConfirm',
    );
    const token = /\/confirm\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
    const { cases } = world.anyone();
    expect(await refusal(cases.openRevisionLink({ token: `${token}x` }))).toBe('not_found');
    expect(await cases.openRevisionLink({ token })).toMatchObject({
      reference,
      current: { number: 1 },
      revision: { number: 2, content: clearer, status: 'proposed' },
    });
    await cases.confirmRevisionByLink({ token });
    expect(await refusal(cases.confirmRevisionByLink({ token }))).toBe('link_used');
    expect((await world.as(government).cases.get({ reference })).request.number).toBe(2);
  });

  test('by a link that is out of date is refused', async () => {
    const world = await openWorld();
    const { caseId, manager, government } = await aCase(world, { status: 'scoping' });
    await world.as(manager).cases.revise({ caseId, content: clearer, basedOnRevision: 1 });
    const letter = (await world.letters(government)).find(
      (one) => one.template === 'revisionToConfirm',
    );
    const token = /\/confirm\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? '';
    await world
      .as(government)
      .cases.dropRevision({ caseId, number: 2, reason: 'Not what we meant' });
    expect(await refusal(world.anyone().cases.confirmRevisionByLink({ token }))).toBe(
      'no_revision_to_confirm',
    );
    world.clock.advance({ days: 31 });
    expect(await refusal(world.anyone().cases.confirmRevisionByLink({ token }))).toBe(
      'link_expired',
    );
    expect(await refusal(world.anyone().cases.openRevisionLink({ token }))).toBe('link_expired');
    const refused = (await world.letters(manager)).find(
      (one) => one.template === 'revisionRefused',
    );
    expect(refused?.body).toContain('Not what we meant');
  });
});
