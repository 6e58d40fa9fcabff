import { expect, test } from 'vitest';
import {
  aCaseManager,
  aCommitteeMember,
  aFocalPoint,
  aGovernmentContact,
  anAdministrator,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase, offeredTo } from '../../support/case-factories.ts';
import { aMessage } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type TestPerson, type World } from '../../support/world.ts';

async function bodiesFor(world: World, person: TestPerson, caseId: string): Promise<string[]> {
  const { lines } = await world.as(person).views.caseLog({ caseId });
  return lines.flatMap((line) => (line.kind === 'trail' ? [] : [line.body]));
}

test('only those of the case write into its log, and the rest are told what is true for them', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, organisationId } = made;
  const another = await aGovernmentContact(world);
  const colleague = await aCaseManager(world);
  const note = { caseId, kind: 'note', body: 'They seem unsure.' } as const;
  expect(await refusal(world.anyone().cases.log(note))).toBe('sign_in_needed');
  expect(await refusal(world.as(another).cases.log(note))).toBe('not_found');
  expect(await refusal(world.as(await anAdministrator(world)).cases.log(note))).toBe('not_found');
  expect(await refusal(world.as(colleague).cases.log(note))).toBe('only_responsible_case_manager');
  expect(await refusal(world.as(await aCommitteeMember(world)).cases.log(note))).toBe(
    'only_responsible_case_manager',
  );
  expect(await refusal(world.as(made.government).cases.log(note))).toBe(
    'only_responsible_case_manager',
  );
  const readerOrganisationIds = [organisationId];
  expect(await refusal(world.as(made.manager).cases.log({ ...note, readerOrganisationIds }))).toBe(
    'note_is_staff_only',
  );
});

test('a conflicted case manager does not even find the case', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const manager = await aCaseManager(world);
  const provider = await aProviderContact(world);
  await world.join(manager, provider.organisationId);
  await offeredTo(world, made.caseId, [provider.organisationId]);
  expect(await refusal(world.as(manager).views.caseLog({ caseId: made.caseId }))).toBe('not_found');
});

test('a message to a party that is not the government goes into a dialogue, not here', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const provider = await aProviderContact(world);
  await offeredTo(world, made.caseId, [provider.organisationId]);
  const message = { caseId: made.caseId, kind: 'message', body: 'Hello' } as const;
  const write = (readerOrganisationIds: string[]) =>
    world.as(made.manager).cases.log({ ...message, readerOrganisationIds });
  expect(await refusal(write([made.organisationId, provider.organisationId]))).toBe(
    'reader_not_a_party',
  );
  expect(await refusal(write([]))).toBe('reader_needed');
});

test('a note is read by staff and nobody else, a message by the government, too', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { caseId } = made;
  await world.as(made.manager).cases.log({ caseId, kind: 'note', body: 'They seem unsure.' });
  await world.as(made.manager).cases.log({ caseId, kind: 'call', body: 'Among ourselves.' });
  await aMessage(world, made, 'manager', 'We have read it.');
  expect(await bodiesFor(world, made.government, caseId)).toEqual(['We have read it.']);
  expect(await bodiesFor(world, await aFocalPoint(world, made.organisationId), caseId)).toEqual([
    'We have read it.',
  ]);
  const everything = ['We have read it.', 'Among ourselves.', 'They seem unsure.'];
  expect(await bodiesFor(world, made.manager, caseId)).toEqual(everything);
  expect(await bodiesFor(world, await aCommitteeMember(world), caseId)).toEqual(everything);
  const provider = await aProviderContact(world);
  await offeredTo(world, caseId, [provider.organisationId]);
  expect(await refusal(bodiesFor(world, provider, caseId))).toBe('not_found');
});

test('those who may read an entry get it by mail, its author and the readers of notes do not', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const colleague = await world.contact(made.organisationId);
  const before = (await world.letters()).length;
  await world.as(made.manager).cases.log({ caseId: made.caseId, kind: 'note', body: 'Secret' });
  expect(await world.letters()).toHaveLength(before);
  await aMessage(world, made, 'manager', 'We have read it.');
  const told = (await world.letters()).slice(before);
  expect(told.map((letter) => letter.to).sort()).toEqual(
    [made.government.email, colleague.email].sort(),
  );
  expect(told[0]?.body).toContain('We have read it.');
  expect(told[0]?.body).toContain(`http://mechanism.test/requests/${made.reference}`);
  await aMessage(world, made, 'government', 'Thank you.');
  const [toManager] = (await world.letters(made.manager)).slice(-1);
  expect(toManager?.template).toBe('logMessage');
  expect(toManager?.subject).toContain(made.reference);
  expect(toManager?.body).toContain(`http://mechanism.test/cases/${made.reference}`);
});

test('a call is one line: with whom, what came of it, how long, when, and the next move', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, manager } = made;
  const call = {
    caseId,
    kind: 'call',
    body: 'The ministry publishes totals only.',
    withWhom: 'The minister’s adviser',
    outcome: 'Districts hold the rest on paper',
    minutes: 25,
    occurredAt: '2026-02-27T10:30:00.000Z',
  } as const;
  const inTwoDays = { ...call, occurredAt: '2026-03-04T10:00:00.000Z' };
  expect(await refusal(world.as(manager).cases.log(inTwoDays))).toBe('date_in_the_future');
  const nextMove = {
    whose: 'government',
    what: 'send the district list',
    byOn: '2026-03-06',
  } as const;
  expect(
    await refusal(
      world.as(manager).cases.log({ ...call, nextMove: { ...nextMove, byOn: '2026-03-01' } }),
    ),
  ).toBe('date_in_the_past');
  await world.as(manager).cases.log({ ...call, nextMove });
  const { lines } = await world.as(manager).views.caseLog({
    caseId,
    filter: 'calls_and_meetings',
  });
  const { caseId: _case, ...told } = call;
  expect(lines).toMatchObject([{ ...told, author: { name: manager.name }, readers: [] }]);
  const { turns } = await world.as(manager).cases.get({ reference: made.reference });
  expect(turns).toContainEqual(
    expect.objectContaining({
      move: 'follow_up',
      what: 'send the district list',
      dueAt: '2026-03-06T23:59:59.999Z',
      organisation: expect.objectContaining({ id: made.organisationId }),
    }),
  );
});

test('what a case manager means to do next stays out of the government’s sight', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await world.as(made.manager).cases.setNextMove({
    caseId: made.caseId,
    nextMove: { whose: 'staff', what: 'ask another ministry about them' },
  });
  const { turns } = await world.as(made.government).cases.get({ reference: made.reference });
  expect(JSON.stringify(turns)).not.toContain('another ministry');
});

test('what the government says by phone is recorded for it, and the person is told', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const entry = {
    caseId: made.caseId,
    kind: 'message' as const,
    body: 'We can start in April.',
    readerOrganisationIds: [made.organisationId],
    proxy: { personId: made.government.personId, channel: 'phone' as const, on: '2026-03-01' },
  };
  const stranger = await aGovernmentContact(world);
  expect(await refusal(world.as(made.government).cases.log(entry))).toBe(
    'only_responsible_case_manager',
  );
  expect(
    await refusal(
      world.as(made.manager).cases.log({
        ...entry,
        proxy: { ...entry.proxy, personId: stranger.personId },
      }),
    ),
  ).toBe('not_found');
  await world.as(made.manager).cases.log(entry);
  const { lines } = await world.as(made.government).views.caseLog({
    caseId: made.caseId,
    filter: 'messages',
  });
  expect(lines).toMatchObject([
    {
      author: { id: made.manager.personId },
      authorOrganisation: { id: made.organisationId },
      proxy: { name: made.government.name, channel: 'phone', on: '2026-03-01' },
    },
  ]);
  const letters = await world.letters(made.government);
  expect(letters.at(-1)?.template).toBe('recordedForYou');
  // The case manager heard it: nothing waits to be read.
  const { turns } = await world.as(made.manager).cases.get({ reference: made.reference });
  expect(turns.map((turn) => turn.move)).not.toContain('read_message');
});

test('text is stored and read exactly as typed, but for what no database keeps', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const typed =
    '<script>alert(1)</script> שלום\u0000 👩🏽‍💻 \ud800 “{{name}} $t(nudge.subject)”\n\n  end ';
  await aMessage(world, made, 'manager', typed);
  const stored = typed.replace('\u0000', '').replace('\ud800', '\ufffd');
  expect(await bodiesFor(world, made.government, made.caseId)).toEqual([stored]);
  const [letter] = (await world.letters(made.government)).slice(-1);
  expect(letter?.body).toContain(stored);
});

test('a double click writes one entry', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const note = { caseId: made.caseId, kind: 'note', body: 'Once' } as const;
  const manager = world.as(made.manager, { idempotencyKey: 'one-click' });
  const [first, second] = [await manager.cases.log(note), await manager.cases.log(note)];
  expect(second).toEqual(first);
  expect(await bodiesFor(world, made.manager, made.caseId)).toEqual(['Once']);
});

test('the log is one story in pages, with the lines of the trail between', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, manager } = made;
  for (let count = 1; count <= 5; count += 1) {
    world.clock.advance({ hours: 1 });
    await aMessage(world, made, count % 2 ? 'manager' : 'government', `Message ${count}`);
  }
  const told: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.as(manager).views.caseLog({ caseId, limit: 2, cursor });
    expect(page.lines.length).toBeLessThanOrEqual(2);
    told.push(...page.lines.map((line) => (line.kind === 'trail' ? line.event : line.body)));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(told).toEqual([
    ...[5, 4, 3, 2, 1].map((count) => `Message ${count}`),
    'case.claimed',
    'case.submitted',
  ]);
  const messages = await world.as(manager).views.caseLog({ caseId, filter: 'messages', limit: 5 });
  expect(messages.lines).toHaveLength(5);
  expect(messages.next).toBeNull();
});
