import { expect, test } from 'vitest';
import { aCaseManager, aGovernmentContact } from '../../support/actors.ts';
import { aCase, inDays, type TestCase } from '../../support/case-factories.ts';
import { aMessage, aQuestion } from '../../support/log-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

async function openMoves(world: World, made: TestCase) {
  const { turns } = await world.as(made.manager).cases.get({ reference: made.reference });
  return turns.filter((turn) => turn.source === 'log');
}

async function moveNames(world: World, made: TestCase): Promise<string[]> {
  return (await openMoves(world, made)).map((turn) => `${turn.holder} ${turn.move}`);
}

test('a question is the move of the side that did not ask, until that side answers', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const questionId = await aQuestion(world, made, 'manager');
  expect(await openMoves(world, made)).toMatchObject([
    {
      holder: 'organisation',
      organisation: { id: made.organisationId },
      move: 'answer_case_manager',
      dueAt: '2026-03-09T09:00:00.000Z',
    },
  ]);
  const answer = { questionId, body: 'Eleven of fourteen.' };
  const stranger = await aGovernmentContact(world);
  expect(await refusal(world.as(stranger).cases.answer(answer))).toBe('not_found');
  expect(await refusal(world.as(made.manager).cases.answer(answer))).toBe(
    'not_asked_by_other_side',
  );
  expect(await refusal(world.as(await aCaseManager(world)).cases.answer(answer))).toBe(
    'not_asked_by_other_side',
  );
  await world.as(made.government).cases.answer(answer);
  expect(await refusal(world.as(made.government).cases.answer(answer))).toBe(
    'answer_already_given',
  );
  // What the government answers is for the case manager to read.
  expect(await moveNames(world, made)).toEqual(['case_manager read_message']);
});

test('the government asks, and the case manager answers', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const questionId = await aQuestion(world, made, 'government', 'Could we speak first?');
  expect(await moveNames(world, made)).toEqual(['case_manager answer_question']);
  const answer = { questionId, body: 'Gladly: tomorrow at ten.' };
  expect(await refusal(world.as(made.government).cases.answer(answer))).toBe(
    'not_asked_by_other_side',
  );
  expect(await refusal(world.as(await aCaseManager(world)).cases.answer(answer))).toBe(
    'only_responsible_case_manager',
  );
  await world.as(made.manager).cases.answer(answer);
  expect(await moveNames(world, made)).toEqual([]);
});

test('an answer heard on the telephone counts as the government’s', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const questionId = await aQuestion(world, made, 'manager');
  await world.as(made.manager).cases.answer({
    questionId,
    body: 'Eleven, she says.',
    proxy: { personId: made.government.personId, channel: 'phone', on: '2026-03-02' },
  });
  expect(await moveNames(world, made)).toEqual([]);
});

test('an answer is read by those who read the question, and by nobody else', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const questionId = await aQuestion(world, made, 'manager');
  const reply = (readerOrganisationIds: string[] | undefined) =>
    world.as(made.government).cases.log({
      caseId: made.caseId,
      kind: 'message',
      body: 'Eleven.',
      inReplyToId: questionId,
      readerOrganisationIds,
    });
  expect(await refusal(reply([]))).toBe('readers_are_inherited');
  await reply(undefined);
  const { lines } = await world
    .as(made.government)
    .views.caseLog({ caseId: made.caseId, filter: 'messages', limit: 1 });
  expect(lines).toMatchObject([
    { body: 'Eleven.', inReplyToId: questionId, readers: [{ id: made.organisationId }] },
  ]);
});

test('nobody answers what stands in another case or cannot be seen', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const other = await aCase(world, { status: 'scoping', manager: made.manager });
  const questionId = await aQuestion(world, other, 'manager');
  const reply = {
    caseId: made.caseId,
    kind: 'message',
    body: 'x',
    inReplyToId: questionId,
  } as const;
  expect(await refusal(world.as(made.government).cases.log(reply))).toBe('not_found');
  expect(await refusal(world.as(made.manager).cases.log(reply))).toBe('not_found');
  const { id: callId } = await world
    .as(made.manager)
    .cases.log({ caseId: made.caseId, kind: 'call', body: 'Among ourselves' });
  expect(
    await refusal(world.as(made.government).cases.log({ ...reply, inReplyToId: callId })),
  ).toBe('reader_needed');
});

test('messages of the government wait to be read once, and hearing back reads them', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aMessage(world, made, 'government', 'One');
  world.clock.advance({ hours: 2 });
  await aMessage(world, made, 'government', 'Two');
  expect(await openMoves(world, made)).toMatchObject([
    { move: 'read_message', sinceAt: '2026-03-02T09:00:00.000Z' },
  ]);
  await world.as(made.manager).cases.log({ caseId: made.caseId, kind: 'note', body: 'Hm' });
  expect(await moveNames(world, made)).toEqual(['case_manager read_message']);
  await aMessage(world, made, 'manager', 'Thank you');
  expect(await moveNames(world, made)).toEqual([]);
});

test('a message is marked as read by whoever is responsible, and nobody else', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aMessage(world, made, 'government');
  const [turn] = await openMoves(world, made);
  const settle = { caseId: made.caseId, turnId: turn!.id };
  expect(await refusal(world.as(made.government).cases.settleMove(settle))).toBe(
    'only_responsible_case_manager',
  );
  expect(await refusal(world.as(await aCaseManager(world)).cases.settleMove(settle))).toBe(
    'only_responsible_case_manager',
  );
  await world.as(made.manager).cases.settleMove(settle);
  expect(await moveNames(world, made)).toEqual([]);
  expect(await refusal(world.as(made.manager).cases.settleMove(settle))).toBe('not_found');
});

test('a move of the case itself is not the log’s to settle', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { turns } = await world.as(made.manager).cases.get({ reference: made.reference });
  const offer = turns.find((turn) => turn.move === 'offer_first_introduction');
  const settle = { caseId: made.caseId, turnId: offer!.id };
  expect(await refusal(world.as(made.manager).cases.settleMove(settle))).toBe('not_found');
});

test('what the government revises waits to be read once, until it is marked as read, answered or revised further', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const { caseId, reference, manager, government } = made;
  const revise = async (person: typeof manager, goal: string) => {
    const { request } = await world.as(person).cases.get({ reference });
    await world.as(person).cases.revise({
      caseId,
      basedOnRevision: request.number,
      content: { ...request.content, goal },
    });
  };
  await revise(government, 'Six cities publish by quarter');
  world.clock.advance({ days: 1 });
  await revise(government, 'Eight cities publish by quarter');
  const [unread, ...more] = await openMoves(world, made);
  expect(more).toEqual([]);
  expect(unread).toMatchObject({
    holder: 'case_manager',
    move: 'read_revision',
    sinceAt: '2026-03-02T09:00:00.000Z',
    dueAt: '2026-03-09T09:00:00.000Z',
  });
  const turnId = unread?.id ?? '';
  expect(await refusal(world.as(government).cases.settleMove({ caseId, turnId }))).toBe(
    'only_responsible_case_manager',
  );
  await world.as(manager).cases.settleMove({ caseId, turnId });
  expect(await moveNames(world, made)).toEqual([]);
  await revise(government, 'Nine cities publish by quarter');
  await aMessage(world, made, 'manager', 'Nine it is, then.');
  expect(await moveNames(world, made)).toEqual([]);
  await revise(government, 'Ten cities publish by quarter');
  await revise(manager, 'Ten cities publish by quarter, in plain words');
  expect(await moveNames(world, made)).toEqual([]);
});

test('what is revised before anybody is responsible is read by whoever takes it on', async () => {
  const world = await openWorld();
  const made = await aCase(world);
  const { request } = await world.as(made.government).cases.get({ reference: made.reference });
  await world.as(made.government).cases.revise({
    caseId: made.caseId,
    basedOnRevision: 1,
    content: { ...request.content, goal: 'Six cities publish by quarter' },
  });
  expect(await moveNames(world, made)).toEqual([]);
});

test('a message during a hold is on the desk, and nothing resumes by itself', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'on_hold' });
  await aMessage(world, made, 'government', 'We are nearly there.');
  const found = await world.as(made.manager).cases.get({ reference: made.reference });
  expect(found.status).toBe('on_hold');
  const { needsMyMove } = await world.as(made.manager).views.desk();
  expect(needsMyMove).toMatchObject([
    { do: 'read_message', rows: [{ excerpt: 'We are nearly there.', status: 'on_hold' }] },
  ]);
});

test('nobody’s move until a date comes back on that date', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  const set = (untilOn: string) =>
    world.as(made.manager).cases.setNextMove({
      caseId: made.caseId,
      nextMove: { whose: 'nobody', what: 'the cabinet meets', untilOn },
    });
  expect(await refusal(set('2026-03-02'))).toBe('date_in_the_past');
  await set('2026-03-18');
  const { waiting } = await world.as(made.manager).views.desk();
  expect(waiting).toMatchObject([{ holder: 'nobody', what: 'the cabinet meets' }]);
  world.clock.set('2026-03-18T08:00:00.000Z');
  const { needsMyMove } = await world.as(made.manager).views.desk();
  expect(needsMyMove.map((group) => group.do)).toContain('set_next_turn');
});

test('on a closed case a message still comes through, a question and a next move do not', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'closed' });
  expect(await refusal(aQuestion(world, made, 'government'))).toBe('case_is_closed');
  expect(await refusal(aQuestion(world, made, 'manager'))).toBe('case_is_closed');
  expect(
    await refusal(
      world.as(made.manager).cases.setNextMove({
        caseId: made.caseId,
        nextMove: { whose: 'staff', what: 'call' },
      }),
    ),
  ).toBe('case_is_closed');
  await aMessage(world, made, 'government', 'It works now, thank you.');
  expect(await moveNames(world, made)).toEqual(['case_manager read_message']);
});

test('a nudge is one letter, and the desk is quiet about it until it stalls again', async () => {
  const world = await openWorld();
  const made = await aCase(world, { status: 'scoping' });
  await aQuestion(world, made, 'manager');
  const [turn] = await openMoves(world, made);
  const nudge = { caseId: made.caseId, turnId: turn!.id };
  const toNudge = async () =>
    (await world.as(made.manager).views.desk()).needsMyMove.some((group) => group.do === 'nudge');
  expect(await toNudge()).toBe(false);
  world.clock.advance({ days: 8 });
  expect(await toNudge()).toBe(true);
  expect(await refusal(world.as(made.government).cases.nudge(nudge))).toBe(
    'only_responsible_case_manager',
  );
  const before = (await world.letters(made.government)).length;
  await world.as(made.manager).cases.nudge(nudge);
  const letters = (await world.letters(made.government)).slice(before);
  expect(letters.map((letter) => letter.template)).toEqual(['nudge']);
  expect(letters[0]?.body).toContain('we asked you a question');
  expect(await toNudge()).toBe(false);
  world.clock.advance({ days: 8 });
  expect(await toNudge()).toBe(true);
  await world
    .as(made.manager)
    .cases.hold({ caseId: made.caseId, untilOn: inDays(world, 30), reason: 'Elections' });
  expect(await toNudge()).toBe(false);
  expect(await refusal(world.as(made.manager).cases.nudge(nudge))).toBe('case_is_on_hold');
});
