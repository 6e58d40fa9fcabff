import { afterAll, beforeAll, describe, it, onTestFailed } from 'vitest';
import {
  agree,
  closeCase,
  draftTerms,
  introduceAndCirculate,
  requestChanges,
  reviseTerms,
  selectProviders,
} from '../support/agreeing-steps.ts';
import {
  conclude,
  nudge,
  offerIntroduction,
  openCase,
  openDialogue,
  sayNo,
  sayYes,
  write,
} from '../support/introducing-steps.ts';
import { isSound, type Journey, openJourney, says } from '../support/journey.ts';
import { joinGovernmentAndManager } from '../support/journey-cast.ts';

/*
 * Country X wants sub-national extractives transparency: from the request to one agreement of five parties in force,
 * and the case closed with the commitment before and after. Everybody acts in a window of their own.
 */
const title = 'Sub-national extractives transparency';

let journey: Journey;

async function plays(): Promise<void> {
  const contact = (name: string, kind: string, local: string) =>
    journey.join({
      name: `Contact ${name}`,
      email: `${local}@example.org`,
      organisation: { name, kind },
    });
  const { government, manager } = await joinGovernmentAndManager(journey, 'X');
  const policy = await contact('Policy Institute', 'NGO', 'policy');
  const institute = await contact('Revenue Institute', 'NGO', 'institute');
  const neighbours = await contact('Neighbour Watch', 'NGO', 'neighbours');
  const mines = await contact('Open Mines', 'NGO', 'mines');
  const company = await contact('Terrain Data', 'Company', 'company');
  const local = await contact('Local Voice', 'NGO', 'local');

  // The request
  await government.getByRole('link', { name: 'Ask for help' }).first().click();
  await government
    .getByRole('textbox')
    .fill(
      'People in mining districts see, school by school, what their share of the revenue paid for.',
    );
  await isSound(government);
  for (let question = 1; question <= 5; question += 1) {
    await government.getByRole('button', { name: 'Next' }).click();
    await says(government, `Question ${question + 1} of 6`);
  }
  await government.getByRole('button', { name: 'Read it through' }).click();
  await government.getByLabel('Short name').fill(title);
  await isSound(government);
  await government.getByRole('button', { name: 'Send the request' }).click();
  await says(government, /NM-\d{4}-0001/);
  await journey.installation.linkInLetter('government@example.org', /NM-\d{4}-0001/);

  // Claimed, and the institute asked first declines
  await manager.reload();
  await openCase(manager, title);
  await manager
    .getByRole('button', { name: /^Claim/ })
    .first()
    .click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Claim' }).click();
  await says(manager, 'Scoping');
  await isSound(manager);
  await openCase(manager, title, 'Introductions');
  const purpose = 'Publish what mining districts receive and what it pays for.';
  await offerIntroduction(manager, { parties: ['Policy Institute'], purpose });
  await says(manager, 'Networking');
  await journey.installation.linkInLetter('policy@example.org', /answer/);
  await sayNo(policy, 'Country X', 'No capacity before July.', 'Revenue Institute');
  await isSound(policy);

  // The one it suggested, and two NGOs from next door, accept
  for (const name of ['Revenue Institute', 'Neighbour Watch', 'Open Mines']) {
    await openCase(manager, title, 'Introductions');
    await offerIntroduction(manager, { parties: [name], purpose });
    await sayYes(government, name);
  }
  for (const page of [institute, neighbours, mines]) {
    await sayYes(page, 'Country X');
  }
  await journey.installation.linkInLetter('institute@example.org', /government@example.org/);

  // Provider to provider: a company and a local NGO, the government informed
  await openCase(manager, title, 'Introductions');
  await offerIntroduction(manager, {
    parties: ['Terrain Data', 'Local Voice'],
    withoutGovernment: 'Country X',
    purpose: 'Geo-referenced maps of concessions.',
  });
  await sayYes(company, 'Local Voice');
  await sayYes(local, 'Terrain Data');

  // Dialogues go back and forth
  await openDialogue(institute, 'Country X');
  await write(institute, 'School budgets are where people look first. May we begin there?');
  await openDialogue(government, 'Revenue Institute');
  await says(government, 'School budgets are where people look first.');
  await write(government, 'Yes, school budgets. We send three districts this week.');
  await isSound(government);
  await openDialogue(company, 'Local Voice');
  await write(company, 'Which coordinates do you trust most?');
  await openDialogue(local, 'Terrain Data');
  await write(local, 'The walked ones. The licences put one village inside a lake.');
  await openDialogue(mines, 'Country X');
  await write(mines, 'Our handbook for councils answers most of it.');

  // One stalls, and a nudge revives it
  journey.installation.clock.advance({ days: 9 });
  await journey.installation.runJobs();
  await manager.reload();
  await manager.getByRole('navigation').getByRole('link', { name: 'Desk' }).click();
  await isSound(manager);
  await nudge(manager, 'Revenue Institute');
  await journey.installation.linkInLetter('institute@example.org', /next word is yours/);
  await institute.reload();
  await write(
    institute,
    'Apologies, our analyst was in the field. All three districts are workable.',
  );

  // One NGO's dialogue ends as advice given
  await openCase(manager, title, 'Introductions');
  await conclude(manager, 'Open Mines', 'Advice was given');
  await says(manager, /1 concluded|Advice was given/);

  // The government selects
  await government.reload();
  await selectProviders(government, title, {
    chosen: ['Revenue Institute', 'Neighbour Watch', 'Terrain Data', 'Local Voice'],
    rationale:
      'The institute knows transfers, the neighbours the districts, the two others the maps.',
  });
  await isSound(government);

  // One agreement of five parties, changed once, in force
  const signing = [government, institute, neighbours, company, local];
  await openCase(manager, title, 'Terms');
  const terms = 'District revenue, school by school';
  await draftTerms(manager, terms);
  await introduceAndCirculate(manager, 'The five of you work on one agreement.');
  await requestChanges(
    company,
    terms,
    'Openness and confidentiality',
    'Name the licence: CC BY 4.0.',
  );
  await reviseTerms(
    manager,
    'Openness and confidentiality',
    'Published under CC BY 4.0.',
    'Licence named.',
  );
  for (const [at, page] of signing.entries()) {
    await agree(page, terms, 2);
    if (at < signing.length - 1) await isSound(page);
  }
  await says(local, 'the terms are in force');
  await openCase(manager, title);
  await says(manager, 'Engaged');
  await isSound(manager);

  // Closed, with the commitment before and after
  await closeCase(manager, {
    outcome: 'Completed',
    summary: 'Fourteen districts publish, school by school.',
    effect: 'A commitment became better',
    before: 'Publish revenue from extractives.',
    after: 'Publish, for each district, the transfers and the schools they paid for.',
  });
  await says(manager, 'Closed');
  await government.getByRole('navigation').getByRole('link', { name: 'Requests' }).click();
  await says(government, /Your request is closed/);
}

describe.each([
  { manner: 'in English', locale: 'en' },
  { manner: 'in French', locale: 'fr' },
] as const)('$manner', ({ locale }) => {
  beforeAll(async () => {
    journey = await openJourney({ locale });
  });
  afterAll(() => journey?.close());

  it('plays from the request to five-party terms in force and a closed case', async () => {
    onTestFailed(() => journey.picture(`country-x-${locale}`));
    await plays();
  }, 600_000);
});
