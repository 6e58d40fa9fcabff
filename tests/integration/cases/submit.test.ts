import { describe, expect, test } from 'vitest';
import { emptyRequest } from '../../../shared/cases/request.ts';
import {
  aCaseManager,
  aCommitteeMember,
  aFocalPoint,
  aGovernmentContact,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld } from '../../support/world.ts';

const content = { title: 'Budgets people can read' };
const someId = '01970000-0000-7000-8000-ffffffffffff';

describe('sending a request is refused', () => {
  test('to people who do not act for the government', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const stranger = await aGovernmentContact(world);
    const manager = await aCaseManager(world);
    const request = { organisationId: government.organisationId, content };
    expect(await refusal(world.anyone().cases.submit(request))).toBe('sign_in_needed');
    expect(await refusal(world.as(stranger).cases.submit(request))).toBe('only_government');
    expect(await refusal(world.as(manager).cases.submit(request))).toBe('only_government');
  });

  test('to organisations that are no government', async () => {
    const world = await openWorld();
    const provider = await aProviderContact(world);
    expect(
      await refusal(
        world.as(provider).cases.submit({ organisationId: provider.organisationId, content }),
      ),
    ).toBe('only_government');
  });

  test('with neither title nor goal, with over-long text, or about a topic that does not exist', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { organisationId } = government;
    const { submit } = world.as(government).cases;
    expect(await refusal(submit({ organisationId, content: {} }))).toBe('invalid_input');
    expect(await refusal(submit({ organisationId, content: { goal: 'x'.repeat(20_001) } }))).toBe(
      'invalid_input',
    );
    expect(
      await refusal(submit({ organisationId, content: { ...content, topicIds: [someId] } })),
    ).toBe('not_found');
  });

  test('by proxy for somebody who does not act for the government, on a day to come, or by others than case managers', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const stranger = await aGovernmentContact(world);
    const manager = await aCaseManager(world);
    const member = await aCommitteeMember(world);
    const byProxy = (personId: string, on = '2026-03-02') => ({
      organisationId: government.organisationId,
      content,
      proxy: { personId, channel: 'phone' as const, on },
    });
    const { submit } = world.as(manager).cases;
    expect(await refusal(world.as(member).cases.submit(byProxy(government.personId)))).toBe(
      'only_case_manager',
    );
    expect(await refusal(submit(byProxy(stranger.personId)))).toBe('not_found');
    expect(await refusal(submit(byProxy(government.personId, '2026-03-03')))).toBe(
      'date_in_the_future',
    );
  });
});

describe('a request that is sent', () => {
  test('gets a reference without gaps and is acknowledged at once', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world, { name: 'Country Y' });
    const manager = await aCaseManager(world);
    const first = await aCase(world, { government, manager });
    const second = await aCase(world, { government, manager });
    expect([first.reference, second.reference]).toEqual(['NM-2026-0001', 'NM-2026-0002']);
    const letter = (await world.letters(government)).find(
      (one) => one.template === 'requestAcknowledged',
    );
    expect(letter?.subject).toContain('NM-2026-0001');
    expect(letter?.body).toContain('/requests/NM-2026-0001');
    const notice = (await world.letters(manager)).find(
      (one) => one.template === 'requestSubmitted',
    );
    expect(notice?.body).toContain('Country Y');
  });

  test('waits two working days to be claimed', async () => {
    const world = await openWorld();
    const { government, reference } = await aCase(world);
    const view = await world.as(government).cases.get({ reference });
    expect(view).toMatchObject({ status: 'submitted', access: 'government' });
    expect(view.headline).toMatchObject({
      holder: 'committee',
      move: 'claim_case',
      dueAt: '2026-03-04T09:00:00.000Z',
    });
  });

  test('is told to staff, but not to those whose own organisation asks', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const member = await world.person({
      staffRoles: ['committee_member'],
      organisationId: government.organisationId,
    });
    await aCase(world, { government });
    expect((await world.letters(member)).map((letter) => letter.template)).not.toContain(
      'requestSubmitted',
    );
  });

  test('once sent twice with the same key is one case', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const caller = world.as(government, { idempotencyKey: 'a-key' });
    const request = { organisationId: government.organisationId, content };
    const one = await caller.cases.submit(request);
    const other = await caller.cases.submit(request);
    expect(other).toEqual(one);
    expect((await world.as(government).cases.list({})).cases).toHaveLength(1);
  });

  test('keeps its words exactly, and is called by the goal when it has no title', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const goal = ' <script>alert(1)</script> شفافية 👩‍👩‍👧\nsecond line ';
    const { reference } = await world.as(government).cases.submit({
      organisationId: government.organisationId,
      content: { goal: `${goal}\u0000` },
    });
    const view = await world.as(government).cases.get({ reference });
    expect(view.request.content.goal).toBe(goal);
    expect(view.title).toBe('<script>alert(1)</script> شفافية 👩‍👩‍👧');
  });

  test('by proxy belongs to the civil servant, who is told what was recorded', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const manager = await aCaseManager(world, 'Ama');
    const { reference, id } = await world.as(manager).cases.submit({
      organisationId: government.organisationId,
      content,
      proxy: { personId: government.personId, channel: 'phone', on: '2026-02-27' },
    });
    const view = await world.as(government).cases.get({ reference });
    expect(view.contact.id).toBe(government.personId);
    const [revision] = await world.as(government).cases.listRevisions({ caseId: id });
    expect(revision).toMatchObject({
      proxy: { recordedBy: 'Ama', channel: 'phone', on: '2026-02-27' },
    });
    const told = (await world.letters(government)).find(
      (letter) => letter.template === 'recordedForYou',
    );
    expect(told?.body).toContain('Ama');
    expect(told?.body).toContain('The request was sent in your name.');
    expect(told?.body).toContain('on the phone on 27 February 2026');
  });

  test('by proxy is for whoever acts for the body, or the focal point of its government', async () => {
    const world = await openWorld();
    const above = await aGovernmentContact(world);
    const focalPoint = await aFocalPoint(world, above.organisationId);
    const { organisationId } = await world.organisation({
      kind: 'government',
      parentId: above.organisationId,
    });
    const contact = await world.person({ organisationId });
    const { cases } = world.as(await aCaseManager(world));
    const people = await cases.listProxyPeople({ organisationId });
    expect(people.map(({ personId }) => personId)).toEqual([contact.personId, focalPoint.personId]);

    const { reference } = await cases.submit({
      organisationId,
      content,
      proxy: { personId: focalPoint.personId, channel: 'phone', on: '2026-02-27' },
    });
    const view = await world.as(focalPoint).cases.get({ reference });
    expect(view.contact.id).toBe(focalPoint.personId);
  });
});

describe('drafts', () => {
  test('are nobody’s business but the writer’s', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const colleague = await aFocalPoint(world, government.organisationId);
    const manager = await aCaseManager(world);
    const { draftId } = await world.as(government).cases.startDraft({ content });
    for (const other of [colleague, manager]) {
      expect(await refusal(world.as(other).cases.getDraft({ draftId }))).toBe('not_found');
      expect(await refusal(world.as(other).cases.discardDraft({ draftId }))).toBe('not_found');
    }
  });

  test('a stale save is a conflict that shows both sides and loses neither', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { cases } = world.as(government);
    const { draftId, version } = await cases.startDraft({ content });
    await cases.saveDraft({
      draftId,
      version,
      content: { ...emptyRequest, title: 'On the phone' },
    });
    const stale = cases.saveDraft({
      draftId,
      version,
      content: { ...emptyRequest, title: 'At the desk' },
    });
    expect(await refusal(stale)).toBe('stale_version');
    const error = await stale.catch(
      (caught: { cause: { details: Record<string, unknown> } }) => caught,
    );
    expect(error).toMatchObject({
      cause: {
        details: {
          saved: { content: { title: 'On the phone' }, version: 2 },
          yours: { content: { title: 'At the desk' } },
        },
      },
    });
    expect((await cases.getDraft({ draftId })).content.title).toBe('On the phone');
  });

  test('a draft that was sent is a case; sending it again answers with that case', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { cases } = world.as(government);
    const { draftId, version } = await cases.startDraft({ content });
    const request = { organisationId: government.organisationId, content, draftId };
    const sent = await cases.submit(request);
    expect(await cases.submit(request)).toEqual(sent);
    expect(await refusal(cases.saveDraft({ draftId, version, content: emptyRequest }))).toBe(
      'already_done',
    );
    expect(await refusal(cases.discardDraft({ draftId }))).toBe('already_done');
    expect(await cases.listDrafts()).toEqual([]);
  });

  test('can be found again, and thrown away', async () => {
    const world = await openWorld();
    const government = await aGovernmentContact(world);
    const { cases } = world.as(government);
    const { draftId } = await cases.startDraft({ content });
    expect(await cases.listDrafts()).toMatchObject([{ id: draftId, title: content.title }]);
    await cases.discardDraft({ draftId });
    expect(await cases.listDrafts()).toEqual([]);
  });
});
