import { expect, test } from 'vitest';
import {
  type Acting,
  aCaseManager,
  aGovernmentContact,
  aProviderContact,
} from '../../support/actors.ts';
import { aCase } from '../../support/case-factories.ts';
import {
  lastLetter,
  runJobs,
  sayNo,
  sayYes,
  seenBy,
  tokenIn,
} from '../../support/introduction-factories.ts';
import { refusal } from '../../support/refusal.ts';
import { openWorld, type World } from '../../support/world.ts';

type Party = Acting & { organisationName: string };

/** A sub-national extractives case, and who comes to help. */
async function countryX(world: World) {
  const government = await aGovernmentContact(world, { name: 'Country X', countryCode: 'GH' });
  const manager = await aCaseManager(world, 'Case manager A');
  const opened = await aCase(world, {
    status: 'scoping',
    government,
    manager,
    content: { title: 'Sub-national extractives transparency' },
  });
  const provider = (name: string, kind: 'ngo' | 'company' = 'ngo') =>
    aProviderContact(world, { name, kind });
  return {
    ...opened,
    government,
    manager,
    firstInstitute: await provider('First institute'),
    institute: await provider('Institute for Resource Revenue'),
    neighbourNgo: await provider('NGO next door'),
    otherNgo: await provider('Other NGO next door'),
    company: await provider('Map company', 'company'),
    localNgo: await provider('Local NGO'),
  };
}

type Story = Awaited<ReturnType<typeof countryX>>;

async function offer(world: World, story: Story, parties: Party[], purpose: string) {
  const as = world.as(story.manager).introductions;
  const { id: introductionId } = await as.draft({
    caseId: story.caseId,
    purpose,
    brief: 'An EITI member wants people in mining districts to see their share.',
    parties: parties.map(({ organisationId }) => ({ organisationId })),
  });
  await as.offer({ introductionId });
  return { introductionId };
}

async function introduce(world: World, story: Story, parties: Party[], purpose: string) {
  const made = await offer(world, story, parties, purpose);
  for (const party of parties) await sayYes(world, made, party);
  return made;
}

test('Country X: from a no with a suggestion to the selection of four', async () => {
  const world = await openWorld();
  const story = await countryX(world);
  const { government, manager, institute, company, localNgo, caseId, reference } = story;
  const as = world.as(manager);

  // The institute asked first declines and suggests another, which accepts by the link of its e-mail.
  const first = await offer(world, story, [government, story.firstInstitute], 'District transfers');
  await sayYes(world, first, government);
  await sayNo(world, first, story.firstInstitute, 'Institute for Resource Revenue');
  const declined = await seenBy(world, first, manager);
  expect(declined.parties[1]?.suggestion).toBe('Institute for Resource Revenue');
  await as.cases.shortlist({
    caseId,
    organisationId: institute.organisationId,
    reason: 'Suggested by the first institute',
  });
  const second = await offer(world, story, [government, institute], 'District transfers');
  await sayYes(world, second, government);
  const token = tokenIn(await lastLetter(world, institute, 'introductionOffered'));
  await world.anyone().introductions.respondByLink({ token, answer: { answer: 'yes' } });
  expect((await seenBy(world, second, government)).status).toBe('open');

  // Two NGOs from neighbouring countries, and provider to provider, the government informed.
  const neighbours = await introduce(
    world,
    story,
    [government, story.neighbourNgo],
    'What next door did',
  );
  const advice = await introduce(
    world,
    story,
    [government, story.otherNgo],
    'What districts asked',
  );
  const maps = await introduce(world, story, [company, localNgo], 'Geo-referenced concession maps');
  const informed = await seenBy(world, maps, government);
  expect(informed).toMatchObject({ access: 'informed', purpose: 'Geo-referenced concession maps' });
  expect(await refusal(world.as(institute).introductions.get(maps))).toBe('not_found');
  expect(await refusal(world.as(company).introductions.get(second))).toBe('not_found');

  // Dialogues go back and forth; one stalls and a nudge revives it.
  const write = (person: Party, made: { introductionId: string }, body: string) =>
    world.as(person).introductions.write({ ...made, kind: 'message', body });
  await write(government, second, 'We have eleven of fourteen districts. Is the format workable?');
  await write(government, neighbours, 'How did you begin?');
  await write(story.neighbourNgo, neighbours, 'With one district, and its schools.');
  await write(company, maps, 'We can draw concessions by district.');
  await as.introductions.write({
    ...maps,
    kind: 'call',
    body: 'They went through the maps',
    outcome: 'They meet in two weeks',
    turn: { whose: 'nobody', untilOn: '2026-03-20', what: 'company and NGO meet' },
  });
  world.clock.advance({ days: 8 });
  await runJobs(world);
  const { turns } = await as.cases.get({ reference });
  const stalled = turns.find((turn) => turn.organisation?.id === institute.organisationId);
  expect(stalled).toMatchObject({ move: 'write_in_dialogue' });
  expect((stalled?.dueAt ?? '') < world.clock.now().toISOString()).toBe(true);
  expect(await as.introductions.nudge(second)).toEqual({ nudged: [institute.organisationName] });
  await world.anyone().introductions.writeByLink({
    token: tokenIn(await lastLetter(world, institute, 'dialogueNudge')),
    line: { body: 'It is. Our analyst is back from the field.' },
  });
  expect((await seenBy(world, second, manager)).turn?.organisationIds).toEqual([
    government.organisationId,
  ]);

  // One ends as advice given; its rating is for staff.
  await as.introductions.conclude({ ...advice, outcome: 'advice_given' });
  await world.as(government).introductions.rate({ ...advice, rating: 4 });

  // The government selects among those it was introduced to, or who met on its case.
  const chosen = [institute, story.neighbourNgo, company, localNgo];
  await world.as(government).cases.select({
    caseId,
    chosenOrganisationIds: chosen.map((one) => one.organisationId),
    consideredOrganisationIds: [story.otherNgo.organisationId],
    rationale: 'Together they cover figures, neighbours, maps and people.',
  });
  expect((await as.cases.get({ reference })).status).toBe('networking');
  const listed = await as.introductions.listOfCase({ caseId });
  expect(listed.map((one) => one.introduction.status)).toEqual([
    'declined',
    'open',
    'open',
    'concluded',
    'open',
  ]);
  const rally = listed[1]?.rally;
  expect(rally?.marks).toHaveLength(2);
  expect(rally?.lanes.map((lane) => lane.name)).toEqual([
    'Country X',
    'Institute for Resource Revenue',
  ]);

  // Closed as completed, what was selected ends as engaged.
  await as.cases.close({ caseId, outcome: 'completed', summary: 'Districts see their share' });
  const ended = await as.introductions.listOfCase({ caseId });
  expect(ended.map((one) => one.introduction.outcome)).toEqual([
    null,
    'engaged',
    'engaged',
    'advice_given',
    'engaged',
  ]);
});
